use super::read;
use belljar_protocol::{DataFormat, Digest};
use belljar_server::store::{Store, StoreError, StoredData};
use bytes::Bytes;
use futures_util::stream;

pub(super) async fn data_comes_and_goes_in_pieces([a, b]: [Store; 2]) {
    // More than one part of an upload.
    let bytes: Vec<u8> = (0..11_000_000_u32).map(|n| (n / 7 + n) as u8).collect();
    let stored =
        StoredData { sha256: Digest::of(&bytes), format: DataFormat::Csv, bytes: bytes.len() as u64 };
    assert_eq!(b.data(&stored.sha256).await.unwrap(), None);
    let pieces = || {
        stream::iter(bytes.chunks(700_001).map(|piece| Ok::<_, StoreError>(Bytes::copy_from_slice(piece))))
    };
    assert_eq!(a.put_data(DataFormat::Csv, pieces()).await.unwrap(), stored);
    // The same bytes keep their first format.
    assert_eq!(b.put_data(DataFormat::Text, pieces()).await.unwrap(), stored);
    assert_eq!(b.data(&stored.sha256).await.unwrap(), Some(stored));
    for range in [0..stored.bytes, 0..1, 5_242_879..5_242_881, stored.bytes - 1..stored.bytes, 7..7] {
        let expected = &bytes[range.start as usize..range.end as usize];
        assert!(read(&b, &stored.sha256, range.clone()).await == expected, "{range:?}");
    }
    let empty = a.put_data(DataFormat::Text, stream::empty::<Result<Bytes, StoreError>>()).await.unwrap();
    assert_eq!((empty.sha256, empty.bytes), (Digest::of(b""), 0));
    assert_eq!(read(&b, &empty.sha256, 0..0).await, b"");
}

pub(super) async fn data_that_breaks_off_is_not_there([a, b]: [Store; 2]) {
    #[derive(Debug)]
    enum Ended {
        Early,
        Store,
    }
    impl From<StoreError> for Ended {
        fn from(_: StoreError) -> Self {
            Self::Store
        }
    }
    let pieces = stream::iter([Ok(Bytes::from_static(b"[1")), Err(Ended::Early)]);
    assert!(matches!(a.put_data(DataFormat::Json, pieces).await, Err(Ended::Early)));
    assert_eq!(b.data(&Digest::of(b"[1")).await.unwrap(), None);
    assert!(b.read_data(&Digest::of(b"[1"), 0..2).await.is_err());
}

pub(super) async fn engines_are_kept_once([a, b]: [Store; 2]) {
    let engine = Digest::of(b"engine");
    assert!(!b.has_engine(&engine).await.unwrap());
    assert_eq!(b.engine(&engine).await.unwrap(), None);
    for store in [&a, &b] {
        assert_eq!(store.put_engine(b"engine"[..].into(), 1).await.unwrap(), engine);
    }
    assert!(b.has_engine(&engine).await.unwrap());
    assert_eq!(b.engine(&engine).await.unwrap().unwrap(), b"engine");
}
