//! Where two outcomes part.

use belljar_protocol::{Difference, Digest, Outcome, view};
use serde_bytes::ByteBuf;
use serde_json::{Value as Json, json};

/// Fields in the order in which they matter to a reader.
const FIELDS: [&str; 10] = [
    "class",
    "value",
    "error",
    "stdout",
    "stderr",
    "stopped_at",
    "violations",
    "effects",
    "transcript",
    "usage",
];

/// `None` where the outcomes are the same in all their bytes.
pub(super) fn difference(claimed: (&Outcome, &[u8]), found: (&Outcome, &[u8])) -> Option<Difference> {
    if claimed.1 == found.1 {
        return None;
    }
    let (ours, theirs) = (readable(found.0), readable(claimed.0));
    let first = FIELDS.iter().find_map(|&field| descend(field.to_owned(), &theirs[field], &ours[field]));
    // Written in another way, or different in what JSON does not tell apart.
    Some(first.unwrap_or_else(|| Difference {
        field: "bytes".to_owned(),
        claimed: Digest::of(claimed.1).to_string(),
        found: Digest::of(found.1).to_string(),
    }))
}

fn readable(outcome: &Outcome) -> Json {
    let effects = outcome.effects.iter().map(|e| json!({ "name": e.name, "args": shown(&e.args) }));
    let transcript = outcome.transcript.iter().map(|exchange| {
        let answer = match &exchange.answer {
            Ok(value) => json!({ "value": shown(value) }),
            Err(message) => json!({ "error": message }),
        };
        json!({ "name": exchange.name, "args": shown(&exchange.args), "answer": answer })
    });
    json!({
        "class": outcome.class,
        "value": outcome.value.as_ref().map(shown),
        "error": outcome.error,
        "stdout": outcome.stdout,
        "stderr": outcome.stderr,
        "stopped_at": outcome.stopped_at,
        "violations": outcome.violations,
        "effects": effects.collect::<Vec<_>>(),
        "transcript": transcript.collect::<Vec<_>>(),
        "usage": outcome.usage,
    })
}

fn shown(value: &ByteBuf) -> Json {
    view(value).unwrap_or_else(|_| format!("bytes with SHA-256 {}", Digest::of(value)).into())
}

/// The first place, in depth, where two documents differ.
fn descend(path: String, claimed: &Json, found: &Json) -> Option<Difference> {
    match (claimed, found) {
        (Json::Array(theirs), Json::Array(ours)) if theirs.len() == ours.len() => {
            let mut pairs = theirs.iter().zip(ours).enumerate();
            pairs.find_map(|(index, (a, b))| descend(format!("{path}[{index}]"), a, b))
        }
        (Json::Object(theirs), Json::Object(ours)) if theirs.keys().eq(ours.keys()) => {
            theirs.iter().find_map(|(key, a)| descend(format!("{path}.{key}"), a, &ours[key]))
        }
        _ if claimed == found => None,
        (Json::Array(theirs), Json::Array(ours)) => {
            let items = |list: &[Json]| format!("{} items", list.len());
            Some(Difference { field: path, claimed: items(theirs), found: items(ours) })
        }
        (Json::String(theirs), Json::String(ours)) => {
            let same = theirs.chars().zip(ours.chars()).take_while(|(a, b)| a == b).count();
            let from = |text: &str| quoted(&text.chars().skip(same).collect::<String>());
            let field = if same == 0 { path } else { format!("{path}, from character {}", same + 1) };
            Some(Difference { field, claimed: from(theirs), found: from(ours) })
        }
        _ => Some(Difference {
            field: path,
            claimed: cut(&claimed.to_string()),
            found: cut(&found.to_string()),
        }),
    }
}

fn quoted(text: &str) -> String {
    cut(&Json::from(text).to_string())
}

fn cut(text: &str) -> String {
    const LONGEST: usize = 200;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
