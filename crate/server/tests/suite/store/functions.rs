use super::new_of_many;
use belljar_protocol::{Digest, Limits, Policy};
use belljar_server::store::{NewFunction, Store};

pub(super) async fn functions_have_versions([a, b]: [Store; 2]) {
    let function = |name: &str, source: &str| NewFunction {
        name: name.into(),
        source: source.into(),
        entry: "f".into(),
        policy: Policy::default(),
        limits: Limits::default(),
    };
    assert_eq!((b.function("f").await.unwrap(), b.functions().await.unwrap()), (None, vec![]));
    let mut stored = Vec::new();
    for (n, source) in ["a\0é", "b", "a\0é"].into_iter().enumerate() {
        let version = a.put_function(&function("f", source), n as u64).await.unwrap();
        assert_eq!((version.version, version.created_ms), (n as u64 + 1, n as u64));
        assert_eq!(
            (version.source_sha256, &version.function),
            (Digest::of(source.as_bytes()), &function("f", source))
        );
        stored.push(version);
    }
    let other = a.put_function(&function("e", "b"), 9).await.unwrap();
    assert_eq!(b.function("f").await.unwrap().as_ref(), stored.last());
    assert_eq!(b.functions().await.unwrap(), [other.clone(), stored[2].clone()]);
    for version in 1..=3 {
        let read = b.function_version("f", version).await.unwrap();
        assert_eq!(read.as_ref(), Some(&stored[version as usize - 1]));
    }
    for version in [0, 4] {
        assert_eq!(b.function_version("f", version).await.unwrap(), None);
    }
    assert_eq!(b.function_of_source(&Digest::of(b"b")).await.unwrap(), Some(other));
    assert_eq!(b.function_of_source(&Digest::of("a\0é".as_bytes())).await.unwrap().as_ref(), stored.last());
    stored.reverse();
    assert_eq!(b.function_versions("f").await.unwrap(), stored);
}

pub(super) async fn versions_of_a_function_are_counted([a, b]: [Store; 2]) {
    let put = async |store: Store, n: u32| {
        let new = NewFunction {
            name: "f".into(),
            source: n.to_string(),
            entry: "f".into(),
            policy: Policy::default(),
            limits: Limits::default(),
        };
        store.put_function(&new, 1).await.is_ok()
    };
    assert_eq!(new_of_many([a.clone(), b], put).await, 16);
    let versions = a.function_versions("f").await.unwrap();
    assert!(versions.iter().map(|function| function.version).eq((1..=16).rev()));
}
