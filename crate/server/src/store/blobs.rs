use super::StoreError;
use anyhow::Context as _;
use belljar_protocol::Digest;
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _, pin_mut, stream::BoxStream};
use object_store::{
    GetOptions, GetRange, ObjectStore, ObjectStoreExt as _, PutPayload, WriteMultipart,
    local::LocalFileSystem, parse_url_opts, path::Path, prefix::PrefixStore,
};
use sha2::{Digest as _, Sha256};
use std::{env, fs, ops::Range, sync::Arc};

/// Parts that are on their way to the store at a time, 5 MiB each.
const PARTS: usize = 4;

/// Bytes by their SHA-256, in `xx/xxxx…` after its hexadecimal digits. What is there never changes.
#[derive(Clone, Debug)]
pub(super) struct Blobs(Arc<dyn ObjectStore>);

impl Blobs {
    pub(super) fn open(place: &str) -> anyhow::Result<Self> {
        if let Ok(url) = place.parse::<url::Url>() {
            let (store, prefix) = parse_url_opts(&url, env::vars()).with_context(|| {
                format!("cannot keep blobs at {place}: give a folder or s3://BUCKET/PREFIX")
            })?;
            return Ok(Self(Arc::new(PrefixStore::new(store, prefix))));
        }
        fs::create_dir_all(place).with_context(|| format!("cannot make the folder {place} for blobs"))?;
        Ok(Self(Arc::new(LocalFileSystem::new_with_prefix(place)?.with_fsync(true))))
    }

    /// Stores what comes, then names it. Nothing is there under its name until all of it is.
    pub(super) async fn put<E: From<StoreError>>(
        &self,
        bytes: impl Stream<Item = Result<Bytes, E>> + Send,
    ) -> Result<(Digest, u64), E> {
        let draft = Path::from(format!("incoming/{}", crate::ticket_keys::random_id()));
        let upload = self.0.put_multipart(&draft).await.map_err(StoreError::from)?;
        let mut upload = WriteMultipart::new(upload);
        match feed(&mut upload, bytes).await {
            Ok((digest, length)) => {
                upload.finish().await.map_err(StoreError::from)?;
                self.0.rename(&draft, &path(&digest)).await.map_err(StoreError::from)?;
                Ok((digest, length))
            }
            Err(error) => {
                _ = upload.abort().await;
                Err(error)
            }
        }
    }

    /// A range of what is there under the digest.
    pub(super) async fn get(
        &self,
        sha256: &Digest,
        range: Range<u64>,
    ) -> Result<BoxStream<'static, Result<Bytes, StoreError>>, StoreError> {
        if range.is_empty() {
            return Ok(futures_util::stream::empty().boxed());
        }
        let options = GetOptions { range: Some(GetRange::Bounded(range)), ..GetOptions::default() };
        let found = self.0.get_opts(&path(sha256), options).await?;
        Ok(found.into_stream().map_err(StoreError::from).boxed())
    }

    pub(super) async fn probe(&self) -> Result<(), StoreError> {
        self.0.put(&Path::from("probe"), PutPayload::from_static(b"")).await?;
        Ok(())
    }
}

async fn feed<E: From<StoreError>>(
    upload: &mut WriteMultipart,
    bytes: impl Stream<Item = Result<Bytes, E>>,
) -> Result<(Digest, u64), E> {
    pin_mut!(bytes);
    let (mut hash, mut length) = (Sha256::new(), 0);
    while let Some(piece) = bytes.next().await {
        let piece = piece?;
        hash.update(&piece);
        length += piece.len() as u64;
        upload.wait_for_capacity(PARTS).await.map_err(StoreError::from)?;
        upload.put(piece);
    }
    Ok((Digest::from(<[u8; 32]>::from(hash.finalize())), length))
}

fn path(sha256: &Digest) -> Path {
    let name = sha256.to_string();
    Path::from(format!("{}/{name}", &name[..2]))
}
