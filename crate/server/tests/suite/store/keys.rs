use super::key;
use belljar_server::store::{Revocation, Store};

pub(super) async fn keys_are_put_once([a, b]: [Store; 2]) {
    let key = key();
    assert!(b.key(&key.thumbprint()).await.unwrap().is_none());
    assert!(a.put_key(&key, 1).await.unwrap());
    assert!(!b.put_key(&key, 2).await.unwrap());
    let stored = b.key(&key.thumbprint()).await.unwrap().unwrap();
    assert_eq!((stored.key.jwk(), stored.first_ms, stored.revoked), (key.jwk(), 1, None));
}

pub(super) async fn keys_are_revoked_once([a, b]: [Store; 2]) {
    let key = key();
    assert!(a.revoke_key(&key.thumbprint(), "lost", 1).await.unwrap().is_none());
    a.put_key(&key, 1).await.unwrap();
    let revoked = Some(Revocation { at_ms: 2, reason: "lost".into() });
    for (store, reason, now_ms) in [(&a, "lost", 2), (&b, "stolen", 3)] {
        let answer = store.revoke_key(&key.thumbprint(), reason, now_ms).await.unwrap().unwrap();
        assert_eq!(answer.revoked, revoked);
    }
    // To put it again does not bring it back.
    assert!(!a.put_key(&key, 4).await.unwrap());
    assert_eq!(b.key(&key.thumbprint()).await.unwrap().unwrap().revoked, revoked);
}
