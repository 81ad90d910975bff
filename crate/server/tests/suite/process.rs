//! Servers in processes of their own: this test binary, started again.

use belljar_server::Config;
use std::{
    env,
    io::{self, BufRead as _, BufReader, Read as _},
    path::PathBuf,
    process::{Child, Command, Stdio, exit},
    thread,
};

const FOLDER: &str = "BELLJAR_TEST_FOLDER";
const DATABASE: &str = "BELLJAR_TEST_DATABASE";

/// The first line of a test that starts servers: in such a process it never returns.
pub(crate) async fn serve_if_asked() {
    let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) else { return };
    let config = Config {
        listen: "127.0.0.1:0".parse().unwrap(),
        data_dir: folder.join("data"),
        app_dir: folder.join("app"),
        engine_dir: folder.join("engine"),
        database: env::var(DATABASE).ok().map(Into::into),
        // As fast as the tests can ask.
        address_rate: 0,
        key_rate: 0,
        ..Config::default()
    };
    // Ours is the other end, and closes when the tests end in whatever way.
    thread::spawn(|| {
        _ = io::stdin().read_to_end(&mut Vec::new());
        exit(0);
    });
    belljar_server::serve(config).await.unwrap();
    exit(0);
}

/// Killed when it is dropped.
pub(crate) struct Process {
    child: Child,
    pub(crate) address: String,
}

impl Process {
    /// `test` is the one whose first line is [`serve_if_asked`]; no file grows beyond `file_kib`.
    pub(crate) fn start(test: &str, config: &Config, file_kib: Option<u64>) -> Self {
        let limit = file_kib.map_or("unlimited".into(), |kib| (kib * 2).to_string());
        // Ignored, the signal leaves the write to fail.
        let script = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.arg("-c").arg(script).arg(env::current_exe().unwrap()).args([test, "--exact", "--nocapture"]);
        command.env(FOLDER, config.data_dir.parent().unwrap());
        if let Some(database) = &config.database {
            command.env(DATABASE, database.expose());
        }
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let address = lines.find_map(|line| Some(line.split_once("Belljar is at ")?.1.to_owned()));
        thread::spawn(move || lines.for_each(drop));
        Self { child, address: address.expect("the server starts") }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}
