use crate::{Lend, Stream};

/// The engine's mark on the end of a piece of standard error.
const STDERR: u32 = 1 << 31;
/// What is taken at a time, and how often in one look; the rest follows at the next.
const MOST_BYTES: u32 = 1 << 20;
const MOST_PIECES: usize = 1 << 16;

/// How far a program's output has been passed on. The status block says where the text is and where
/// its pieces end; the guest can write there what it likes, so nothing is taken from it unchecked.
#[derive(Debug, Default)]
pub struct Watched {
    pieces: u32,
    bytes: u32,
    /// A character whose bytes have not all been seen.
    cut: Vec<u8>,
}

impl Watched {
    /// Passes on what is new. `read` copies from the guest's memory, `status` is the status block.
    pub fn look(&mut self, read: impl Fn(u32, u32) -> Option<Vec<u8>>, status: u32, lend: &mut dyn Lend) {
        for _ in 0..MOST_PIECES {
            let Some((stream, bytes)) = self.next(&read, status) else { break };
            self.cut.extend(bytes);
            let whole = match std::str::from_utf8(&self.cut) {
                Ok(text) => text.len(),
                Err(error) => error.valid_up_to(),
            };
            let rest = self.cut.split_off(whole);
            if let Ok(text) = std::str::from_utf8(&self.cut)
                && !text.is_empty()
            {
                lend.output(stream, text);
            }
            // More than a character's bytes is no cut, but no text.
            self.cut = if rest.len() < 4 { rest } else { Vec::new() };
        }
    }

    fn next(
        &mut self,
        read: &impl Fn(u32, u32) -> Option<Vec<u8>>,
        status: u32,
    ) -> Option<(Stream, Vec<u8>)> {
        let block = words(read(status.checked_add(8)?, 16)?);
        let [text, len, ends, pieces] = block[..] else { return None };
        if len <= self.bytes || pieces <= self.pieces {
            return None;
        }
        let place = ends.checked_add(self.pieces.checked_mul(4)?)?;
        let end = *words(read(place, 4)?).first()?;
        let (stream, end) = match end & STDERR {
            0 => (Stream::Stdout, end),
            _ => (Stream::Stderr, end & !STDERR),
        };
        if end <= self.bytes && self.pieces + 1 < pieces {
            // The piece is through.
            self.pieces += 1;
            return Some((stream, Vec::new()));
        }
        let new = end.min(len).checked_sub(self.bytes)?.min(MOST_BYTES);
        if new == 0 {
            return None;
        }
        let bytes = read(text.checked_add(self.bytes)?, new)?;
        self.bytes += new;
        Some((stream, bytes))
    }
}

fn words(bytes: Vec<u8>) -> Vec<u32> {
    bytes.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]])).collect()
}
