use belljar_protocol::AuditRule;

/// What audits have shown about a session key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Receipts that were `verified` since the last `mismatch`.
    pub verified: u32,
    pub mismatched: u32,
}

/// With each verified receipt a key is audited by this much less.
const DECAY: f64 = 0.95;

/// The share of a key's receipts that is audited: `newcomer` for a key that has shown nothing yet, less
/// with each receipt that proves right, and never less than the task asks for. A key with a mismatch is
/// audited always. The idea is BOINC's adaptive replication.
pub(crate) fn share(rule: AuditRule, record: Record, newcomer: f64) -> f64 {
    match rule {
        AuditRule::Never => 0.0,
        AuditRule::Always => 1.0,
        AuditRule::Rate(_) if record.mismatched > 0 => 1.0,
        AuditRule::Rate(floor) => (newcomer * DECAY.powi(record.verified.min(1_000) as i32)).max(floor),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: AuditRule = AuditRule::Rate(0.05);

    fn verified(verified: u32) -> Record {
        Record { verified, mismatched: 0 }
    }

    #[test]
    fn falls_from_the_newcomers_to_the_tasks() {
        let shares: Vec<f64> = (0..100).map(|n| share(RULE, verified(n), 0.5)).collect();
        assert_eq!((shares[0], shares[99]), (0.5, 0.05));
        assert!(shares.is_sorted_by(|before, after| before >= after));
        assert_eq!(shares.iter().position(|share| *share == 0.05), Some(45));
        assert_eq!(share(RULE, verified(u32::MAX), 0.5), 0.05);
    }

    #[test]
    fn is_never_below_what_the_task_asks_for() {
        assert_eq!(share(AuditRule::Rate(0.8), verified(0), 0.5), 0.8);
        assert_eq!(share(AuditRule::Always, verified(1_000), 0.0), 1.0);
        assert_eq!(share(AuditRule::Never, Record { verified: 0, mismatched: 1 }, 1.0), 0.0);
    }

    #[test]
    fn one_mismatch_ends_all_trust() {
        assert_eq!(share(RULE, Record { verified: 1_000, mismatched: 1 }, 0.0), 1.0);
    }
}
