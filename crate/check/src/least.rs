//! The least policy that some runs need, from their traces.

use belljar_protocol::{
    Attributes, Document, HostRule, Limits, MAX_SAFE_INTEGER, Members, Modules, Names, Peaks, Syntax, Trace,
};
use std::collections::{BTreeMap, BTreeSet};

/// The importer that is no module of the project, but the source itself.
const MAIN: &str = "__main__";

const MEBIBYTE: u64 = 1 << 20;

/// The least policy under which all of these runs go as they went. `base` has the host's functions and
/// what a trace cannot tell. With `headroom`, in percent, limits are what the runs used and that much
/// more; without, they are those of `base`.
pub fn least(traces: &[Trace], base: &Document, headroom: Option<u32>) -> Result<Document, String> {
    let mut importers = importers(traces);
    let main = importers.remove(MAIN).unwrap_or_default();
    let used: BTreeSet<Syntax> = traces.iter().flat_map(|trace| &trace.syntax).copied().collect();
    let private: BTreeSet<String> =
        traces.iter().flat_map(|trace| trace.attributes.iter().cloned()).collect();
    Ok(Document {
        schema: base.schema.clone(),
        extends: base.extends,
        modules: Some(Modules::Only(main)),
        importers: Some(
            importers.into_iter().map(|(name, modules)| (name, Modules::Only(modules))).collect(),
        ),
        builtins: Some(Names::Only(traces.iter().flat_map(|trace| trace.builtins.iter().cloned()).collect())),
        attributes: Some(match private.is_empty() {
            true => Attributes::NoPrivate,
            false => Attributes::NoPrivateExcept(private),
        }),
        syntax: Some(Syntax::ALL.into_iter().filter(|kind| !used.contains(kind)).collect()),
        on_violation: base.on_violation,
        limits: headroom.map_or(base.limits, |percent| limits(traces, base.limits, percent)),
        host: host(traces, &base.host, headroom.unwrap_or(0))?,
    })
}

type Used = BTreeMap<String, Members>;

fn importers(traces: &[Trace]) -> BTreeMap<String, Used> {
    let mut importers: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (importer, modules) in traces.iter().flat_map(|trace| &trace.modules) {
        let known = importers.entry(importer.clone()).or_default();
        for (module, members) in modules {
            known.entry(module.clone()).or_default().extend(members.iter().cloned());
        }
    }
    let listed = |modules: BTreeMap<String, BTreeSet<String>>| -> Used {
        modules.into_iter().map(|(module, members)| (module, Members::Only(members))).collect()
    };
    importers.into_iter().map(|(importer, modules)| (importer, listed(modules))).collect()
}

fn limits(traces: &[Trace], base: Limits, percent: u32) -> Limits {
    let peak = |of: fn(&Peaks) -> u64| traces.iter().map(|trace| of(&trace.peaks)).max().unwrap_or(0);
    let room = |peak: u64, most: u64| more(peak, percent).clamp(1, most);
    let recursion = room(peak(|peaks| peaks.recursion.into()), Limits::MAX_RECURSION.into());
    Limits {
        fuel: room(peak(|peaks| peaks.fuel), MAX_SAFE_INTEGER),
        // A heap grows by up to a mebibyte at once, and not at the same places in each run.
        memory_bytes: room(peak(|peaks| peaks.memory_bytes), Limits::MAX_MEMORY_BYTES)
            .next_multiple_of(MEBIBYTE),
        recursion: u32::try_from(recursion).unwrap_or(Limits::MAX_RECURSION),
        output_bytes: more(peak(|peaks| peaks.output_bytes), percent),
        value_bytes: room(peak(|peaks| peaks.value_bytes), MAX_SAFE_INTEGER),
        // Time is the machine's, not the program's.
        deadline_ms: base.deadline_ms,
    }
}

fn host(
    traces: &[Trace],
    base: &BTreeMap<String, HostRule>,
    percent: u32,
) -> Result<BTreeMap<String, HostRule>, String> {
    let mut calls: BTreeMap<&str, u32> = BTreeMap::new();
    for (name, count) in traces.iter().flat_map(|trace| &trace.host) {
        let most = calls.entry(name).or_default();
        *most = (*most).max(*count);
    }
    let rules = calls.into_iter().map(|(name, count)| {
        let rule = base.get(name).ok_or_else(|| {
            format!(
                "a trace calls the host's '{name}': give the policy that lends it, for its kind and its terms"
            )
        })?;
        let max_calls = u32::try_from(more(count.into(), percent)).unwrap_or(u32::MAX);
        Ok((name.to_owned(), HostRule { max_calls, ..rule.clone() }))
    });
    rules.collect()
}

/// A number and some percent more, rounded up.
fn more(number: u64, percent: u32) -> u64 {
    let sum = u128::from(number) * (100 + u128::from(percent));
    u64::try_from(sum.div_ceil(100)).unwrap_or(u64::MAX)
}
