use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

/// What a server is started with; the defaults are those of `npm start`.
#[derive(Clone, Debug)]
pub struct Config {
    /// Port 0 takes any free port.
    pub listen: SocketAddr,
    /// Holds the database and the ticket key; made when it is not there.
    pub data_dir: PathBuf,
    /// The built page.
    pub app_dir: PathBuf,
    /// The built engine: `engine.wasm`, `engine.wasm.br`, `engine.json`, `NOTICES.txt`.
    pub engine_dir: PathBuf,
    /// From a ticket's issue to its end.
    pub ticket_life: Duration,
    /// A request that is not answered by then is given up.
    pub request_timeout: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8787)),
            data_dir: "data".into(),
            app_dir: "dist/app".into(),
            engine_dir: "dist/engine".into(),
            ticket_life: Duration::from_secs(60 * 60),
            request_timeout: Duration::from_secs(30),
        }
    }
}
