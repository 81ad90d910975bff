//! Functions under rules, and their answers from a transcript, as a run meets them one by one.

use belljar_host::{Answer, Lend, Mismatch, Replay, Ruled, Rules, Stream, Tick};
use belljar_protocol::{Exchange, HostRule, value};
use serde_json::{Value as Json, json};
use std::{collections::BTreeMap, sync::mpsc, time::Duration};
use value::Value;

/// Answers with the name's length, takes no effect of a bad name, and tells what a program writes.
struct Names(mpsc::Sender<String>);

impl Lend for Names {
    fn tick(&mut self) -> Tick {
        Tick::Timeout
    }

    fn output(&mut self, _: Stream, text: &str) {
        self.0.send(text.to_owned()).expect("the test listens");
    }

    fn call(&mut self, name: &str, _: &[u8]) -> Answer {
        Ok(value::encode(&Value::Int(name.len() as i64)).into())
    }

    fn effect(&mut self, name: &str, _: &[u8]) -> Result<(), String> {
        if name == "bad" { Err("not that".into()) } else { Ok(()) }
    }
}

fn rules(rules: Json) -> Rules {
    let rules: BTreeMap<String, HostRule> = serde_json::from_value(rules).expect("rules");
    Rules::new(&rules).expect("usable rules")
}

fn args(args: &[i64]) -> Vec<u8> {
    value::encode(&Value::List(args.iter().copied().map(Value::Int).collect()))
}

fn number(number: i64) -> Answer {
    Ok(value::encode(&Value::Int(number)).into())
}

fn exchange(name: &str, arguments: &[i64], answer: Answer) -> Exchange {
    Exchange { name: name.into(), args: args(arguments).into(), answer }
}

#[test]
fn what_is_under_rules_is_judged_before_and_after() {
    let (send, written) = mpsc::channel();
    let one = json!({ "maxItems": 1 });
    let rules = rules(json!({
        "price": { "kind": "read", "max_calls": 9, "arguments": one },
        "long": { "kind": "read", "max_calls": 9, "result": { "maximum": 3 } },
        "seldom": { "kind": "read", "max_calls": 9, "per_second": 5 },
        "note": { "kind": "effect", "max_calls": 9, "per_second": 1, "arguments": one },
        "bad": { "kind": "effect", "max_calls": 9 },
    }));
    let mut lend = Ruled::new(Names(send), rules);
    let too_many = "the arguments: maximum 1 items required, but got 2 items";
    assert_eq!(lend.call("price", &args(&[1])), number(5));
    assert_eq!(lend.call("price", &args(&[1, 2])), Err(format!("price(): {too_many}")));
    assert_eq!(
        lend.call("price", b"\xff").map_err(|why| why.starts_with("price(): the arguments: ")),
        Err(true)
    );
    assert_eq!(lend.call("other", &args(&[])), Err("the host has no function 'other'".into()));
    let wrong = "the host function 'long' gave a wrong answer: value: must be <=3, but got 4";
    assert_eq!(lend.call("long", &args(&[])), Err(wrong.into()));
    let mut seldom = || lend.call("seldom", &args(&[]));
    let refused = std::iter::repeat_with(&mut seldom).find_map(Result::err);
    assert_eq!(refused.as_deref(), Some("seldom() may be called 5 times a second at the most"));
    std::thread::sleep(Duration::from_millis(250));
    assert_eq!(seldom(), number(6));
    // How soon effects are applied is another's matter.
    assert_eq!([(); 2].map(|()| lend.effect("note", &args(&[1]))), [Ok(()), Ok(())]);
    assert_eq!(lend.effect("note", &args(&[1, 2])), Err(format!("note(): {too_many}")));
    assert_eq!(lend.effect("bad", &args(&[])), Err("not that".into()));
    lend.output(Stream::Stdout, "a");
    assert_eq!((lend.tick(), written.try_recv().as_deref()), (Tick::Timeout, Ok("a")));
}

#[test]
fn a_transcript_answers_in_its_order() {
    let (send, written) = mpsc::channel();
    let refused: Answer = Err("too soon".into());
    let calls = vec![
        exchange("price", &[1], number(10)),
        exchange("note", &[7], refused.clone()),
        exchange("price", &[1], number(11)),
        exchange("price", &[2], refused.clone()),
    ];
    let mut lend = Replay::new(calls, Names(send));
    let transcript = lend.transcript();
    assert_eq!(lend.call("price", &args(&[1])), number(10));
    // An effect that was taken left nothing in the transcript.
    assert_eq!(lend.effect("note", &args(&[6])), Ok(()));
    assert_eq!(lend.effect("note", &args(&[7])), Err("too soon".into()));
    assert_eq!(lend.call("price", &args(&[1])), number(11));
    let missing = Mismatch { index: 3, expected: Some("price(2)".into()), made: None };
    assert_eq!(transcript.verdict(), Err(missing));
    assert_eq!(lend.call("price", &args(&[2])), refused);
    assert_eq!(transcript.verdict(), Ok(()));
    lend.output(Stream::Stderr, "b");
    assert_eq!((lend.tick(), written.try_recv().as_deref()), (Tick::Timeout, Ok("b")));
}

#[test]
fn the_first_call_that_is_another_ends_the_run() {
    let calls = || vec![exchange("price", &[1], number(10)), exchange("price", &[2], number(20))];
    let missed = |name: &str, arguments: &[i64]| {
        let mut lend = Replay::new(calls(), Names(mpsc::channel().0));
        assert_eq!(lend.call("price", &args(&[1])), number(10));
        let told = lend.call(name, &args(arguments)).expect_err("another call");
        assert_eq!(lend.tick(), Tick::Cancelled);
        // Nothing that comes later counts, even if it stands in the transcript.
        assert_eq!(lend.call("price", &args(&[2])), Err(told.clone()));
        assert_eq!(lend.transcript().verdict().expect_err("a mismatch").to_string(), told);
        told
    };
    let call = |made: &str| format!("call 2 of the transcript is price(2), and the run made {made}");
    assert_eq!(missed("price", &[3]), call("price(3)"));
    assert_eq!(missed("price", &[2, 4]), call("price(2, 4)"));
    assert_eq!(missed("cost", &[2]), call("cost(2)"));
}

/// Another's transcript, in which a function of this name was a `read`.
#[test]
fn what_was_answered_was_no_effect() {
    let mut lend = Replay::new(vec![exchange("note", &[1], number(1))], Names(mpsc::channel().0));
    assert_eq!(lend.effect("note", &args(&[1])), Ok(()));
    let mismatch = Mismatch { index: 0, expected: Some("note(1)".into()), made: None };
    assert_eq!(lend.transcript().verdict(), Err(mismatch));
}

#[test]
fn what_is_no_list_of_arguments_is_not_shown() {
    let mut lend = Replay::new(Vec::new(), Names(mpsc::channel().0));
    let told = "call 1 of the transcript is none, and the run made price(…)";
    assert_eq!(lend.call("price", b"\x01"), Err(told.into()));
}
