/// So many calls at once, and as many again within a second.
#[derive(Debug)]
pub(crate) struct Bucket {
    per_second: u32,
    tokens: f64,
    filled_ms: f64,
}

impl Bucket {
    pub(crate) fn new(per_second: u32) -> Self {
        Self { per_second, tokens: per_second.into(), filled_ms: f64::NEG_INFINITY }
    }

    pub(crate) fn per_second(&self) -> u32 {
        self.per_second
    }

    /// Whether there is a token for one call more.
    pub(crate) fn take(&mut self, now_ms: f64) -> bool {
        let most = f64::from(self.per_second);
        let seconds = (now_ms - self.filled_ms).max(0.0) / 1e3;
        self.tokens = (self.tokens + seconds * most).min(most);
        self.filled_ms = now_ms;
        let enough = self.tokens >= 1.0;
        if enough {
            self.tokens -= 1.0;
        }
        enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_again_with_time() {
        let mut bucket = Bucket::new(2);
        assert_eq!([0.0, 1.0, 2.0].map(|now| bucket.take(now)), [true, true, false]);
        assert_eq!([490.0, 501.0, 502.0].map(|now| bucket.take(now)), [false, true, false]);
        assert_eq!([9e3, 9e3, 9e3].map(|now| bucket.take(now)), [true, true, false]);
    }

    #[test]
    fn a_clock_that_goes_back_gives_nothing() {
        let mut bucket = Bucket::new(1);
        assert!(bucket.take(5e3));
        assert!(!bucket.take(0.0));
    }
}
