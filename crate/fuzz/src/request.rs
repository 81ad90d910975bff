use crate::engine::{program, tell};
use belljar_host::Turn;
use belljar_protocol::{Call, Class, Load, wire};
use std::fmt::Debug;

/// Bytes as a message to the engine, of either kind: what is one is read as the same again, and
/// the engine answers whatever it is told.
pub fn request(bytes: &[u8]) {
    let is_load = wire::decode::<Load>(bytes).is_ok_and(survives);
    let is_call = wire::decode::<Call>(bytes).is_ok_and(survives);

    let loaded = tell(&[(Turn::Load, bytes)]);
    assert!(is_load || loaded.class == Class::Value, "{loaded:?}");
    let called = tell(&[(Turn::Call, bytes)]);
    assert!(called.class == if is_call { Class::Error } else { Class::Value }, "{called:?}");
    let loaded = wire::encode(&program(b"def f(*args, **more): return args"));
    let called = tell(&[(Turn::Load, &loaded), (Turn::Call, bytes)]);
    assert!(is_call || called.class == Class::Value, "{called:?}");
}

fn survives<T>(message: T) -> bool
where
    T: Debug + PartialEq + serde::Serialize + serde::de::DeserializeOwned,
{
    assert_eq!(wire::decode(&wire::encode(&message)).as_ref(), Ok(&message));
    true
}
