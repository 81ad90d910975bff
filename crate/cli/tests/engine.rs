//! The engine that was built: its two holes, and its name.

use belljar_protocol::Digest;
use std::{fs, path::Path};
use wasmtime::{Engine, ExternType, Module};

fn read(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/engine").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}; run `npm run build`", path.display()))
}

#[test]
fn it_imports_two_functions_and_nothing_else() {
    let module = Module::new(&Engine::default(), read("engine.wasm")).expect("a module");
    let mut imports: Vec<_> = module
        .imports()
        .map(|import| {
            assert!(matches!(import.ty(), ExternType::Func(_)), "{import:?}");
            format!("{}.{}", import.module(), import.name())
        })
        .collect();
    imports.sort();
    assert_eq!(imports, ["belljar.call", "belljar.tick"]);
}

#[test]
fn it_is_named_by_its_digest() {
    let wasm = read("engine.wasm");
    let about: serde_json::Value = serde_json::from_slice(&read("engine.json")).expect("JSON");
    assert_eq!(about["sha256"], Digest::of(&wasm).to_string());
    assert_eq!(about["bytes"], wasm.len());
    assert_eq!(about["rustpython"], "0.6.0");
    assert!(about["modules"].as_array().expect("a list").iter().any(|module| module == "statistics"));
}
