//! What the binary does around a server: settings, keys, a doctor, receipts read by hand.

mod folder;

use folder::Folder;
use serde_json::Value;
use std::{fs, path::Path};

/// In the folder, where `data` is that of the server.
fn belljar(folder: &Folder, arguments: &[&str]) -> Said {
    let (code, out, err) = folder.belljar(arguments, "");
    Said { code, out, err }
}

struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

#[test]
fn a_setting_that_is_none_is_told_with_its_source() {
    let folder = Folder::new(&[("belljar.toml", "listen = 'nowhere'\n")]);
    let said = belljar(&folder, &["serve", "--config", "belljar.toml"]);
    assert_eq!(said.code, Some(2));
    assert_eq!(
        said.err,
        "belljar: belljar.toml: `listen` cannot be \"nowhere\": it is an address and a port, such as `127.0.0.1:8787`\n"
    );
    let said = belljar(&folder, &["serve", "--key-rate", "many"]);
    assert_eq!(said.err, "belljar: --key-rate: `key_rate` cannot be \"many\": it is a whole number\n");
    let said = belljar(&folder, &["serve", "--admin-token", "secret"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.starts_with("error: unexpected argument '--admin-token' found"), "{}", said.err);
}

#[test]
fn a_key_is_made_for_its_owner_alone() {
    let folder = Folder::new(&[]);
    let said = belljar(&folder, &["keygen", "--after", "10m"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let files: Vec<_> = fs::read_dir(folder.0.join("data/ticket-keys"))
        .expect("a folder")
        .map(|file| file.expect("a file").path())
        .collect();
    assert_eq!(files.len(), 1);
    assert!(said.out.starts_with("data/ticket-keys/20"), "{}", said.out);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&files[0]).expect("a file").permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn the_doctor_says_what_is_missing_and_what_is_unsafe() {
    let folder = Folder::new(&[]);
    let dirs = ["--app-dir", "none", "--engine-dir", "none"];
    let said = belljar(&folder, &[&["doctor", "--listen", "0.0.0.0:8787"], &dirs[..]].concat());
    assert_eq!(said.code, Some(1));
    let lines: Vec<&str> = said.out.lines().filter(|line| !line.starts_with(' ')).collect();
    let of = |sign: &str| lines.iter().filter(|line| line.starts_with(sign)).count();
    assert_eq!(of("missing"), 2, "{}", said.out);
    assert!(lines.contains(&"missing  the page is not in none"), "{}", said.out);
    assert!(lines.contains(&"missing  there is no engine in none, or its engine.json names another"));
    assert!(lines.contains(&"ok       the store takes what is written"), "{}", said.out);
    let exposed =
        "unsafe   0.0.0.0:8787 is reached from other machines, and nothing says that HTTPS stands before it";
    assert!(lines.contains(&exposed), "{}", said.out);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let key = "data/ticket-keys/19700101T000000Z.pem";
        fs::set_permissions(folder.0.join(key), fs::Permissions::from_mode(0o644)).expect("its mode");
        let said = belljar(&folder, &[&["doctor"], &dirs[..]].concat());
        let open = format!("unsafe   others may read the ticket key {key}\n");
        assert!(said.out.contains(&open), "{}", said.out);
    }
}

#[test]
fn a_receipt_in_words() {
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/tokens.json");
    let vectors: Value = serde_json::from_slice(&fs::read(vectors).expect("a file")).expect("JSON");
    let (session, server) = (vectors["session"].to_string(), vectors["server"].to_string());
    let folder = Folder::new(&[("session.jwk", &session), ("jwks.json", &server)]);
    let token = |name: &str| {
        let all = vectors["receipts"].as_array().expect("a list");
        let one = all.iter().find(|one| one["name"] == name).expect("a vector");
        one["token"].as_str().expect("text").to_owned()
    };
    let verify = |receipt: &str, keys: &[&str]| {
        fs::write(folder.0.join("receipt"), receipt).expect("a file");
        let flags = keys.iter().flat_map(|key| ["--key", key]);
        belljar(&folder, &["verify", "receipt"].into_iter().chain(flags).collect::<Vec<_>>())
    };
    let both = ["session.jwk", "jwks.json"];
    let said = verify(&token("a receipt"), &both);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
    assert_lines(
        &said.out,
        &[
            "  signed by the session key oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U",
            "  at 2026-01-01T00:00:01Z, by the browser's clock",
            "  claims that for the task mean-reversion",
            "ticket AAAAAAAAAAAAAAAAAAAAAA",
            "  signed by the server's key cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s",
            "  from 2026-01-01T00:00:00Z to 2100-01-01T00:00:00Z to run the task mean-reversion, function f",
            "This says who reported a result, and to whom it was permitted. What ran, only an audit says.",
        ],
    );
    let said = verify(&token("another key's signature"), &both);
    assert_eq!(
        (said.code, said.out.as_str()),
        (Some(1), "not right: the receipt: Another key signed it, or it was changed. (receipt-signature)\n")
    );
    let said = verify(&token("a receipt"), &["session.jwk"]);
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("not right: the ticket in it: The key cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s is not among those that are given. (ticket-key-unknown)\n"), "{}", said.out);
    let posted =
        serde_json::json!({ "receipt": token("a receipt"), "source": "def g(): pass\n", "outcome": "" });
    let said = verify(&posted.to_string(), &both);
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("not right: the source is not the one that was signed\n"), "{}", said.out);
    assert!(said.out.contains("not right: the outcome is not the one that was signed\n"), "{}", said.out);
}

fn assert_lines(text: &str, lines: &[&str]) {
    for line in lines {
        assert!(text.lines().any(|found| found == *line), "no {line} in\n{text}");
    }
}
