//! A real PostgreSQL, started once for the whole test binary and gone when that ends, however it ends.

use sqlx::{Connection as _, Executor as _, PgConnection};
use std::{
    fs,
    io::{BufRead as _, BufReader},
    os::unix::{fs::chown, process::CommandExt as _},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
};

static SHARED: LazyLock<Cluster> = LazyLock::new(Cluster::start);

/// One server of PostgreSQL, reached by a socket in its folder.
pub(crate) struct Cluster {
    folder: PathBuf,
    databases: AtomicUsize,
    /// Stops the server and removes the folder when our end of its standard input closes.
    _keeper: Child,
}

/// `$1` is the folder, and `PATH` begins with PostgreSQL's programs.
const KEEPER: &str = r#"
cd "$1" || exit
{
  initdb -D data -U belljar -A trust -E UTF8 --locale=C --no-sync &&
  pg_ctl -D data -l log -w -o "-k '$1' -c listen_addresses=''" start
} >&2 && echo ready && cat
pg_ctl -D data -m immediate stop >/dev/null 2>&1
rm -rf "$1"
"#;

impl Cluster {
    pub(crate) fn shared() -> &'static Self {
        &SHARED
    }

    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap().keep();
        let mut keeper =
            as_server(Command::new("sh").arg("-c").arg(KEEPER).arg("keeper").arg(&folder), &folder)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(fs::File::create(folder.with_extension("log")).unwrap())
                .spawn()
                .unwrap();
        let mut line = String::new();
        BufReader::new(keeper.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let log = fs::read_to_string(folder.with_extension("log")).unwrap();
        fs::remove_file(folder.with_extension("log")).unwrap();
        assert_eq!(line, "ready\n", "PostgreSQL does not start:\n{log}");
        Self { folder, databases: AtomicUsize::new(0), _keeper: keeper }
    }

    /// As after a crash: nothing is finished, nobody is asked.
    pub(crate) fn restart(&self) {
        let mut restart = Command::new("pg_ctl");
        restart
            .args(["-D", "data", "-l", "log", "-m", "immediate", "-w", "restart"])
            .current_dir(&self.folder);
        let output = as_server(&mut restart, &self.folder).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// The URL of a new, empty database.
    pub(crate) async fn database(&self) -> String {
        let name = format!("belljar_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.execute("postgres", &format!("create database {name}")).await;
        self.url(&name)
    }

    pub(crate) fn url(&self, name: &str) -> String {
        format!("postgres://belljar@localhost/{name}?host={}", self.folder.display())
    }

    /// Ends all connections to the database of this URL after `alter database … CHANGE`.
    pub(crate) async fn end_connections(&self, url: &str, change: &str) {
        let name = url.rsplit('/').find_map(|part| part.strip_prefix("belljar_")).unwrap();
        let name = format!("belljar_{}", name.split('?').next().unwrap());
        self.execute("postgres", &format!("alter database {name} {change}")).await;
        let end = format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        self.execute("postgres", &end).await;
    }

    pub(crate) async fn execute(&self, database: &str, sql: &str) {
        let mut connection = PgConnection::connect(&self.url(database)).await.unwrap();
        connection.execute(sqlx::AssertSqlSafe(sql)).await.unwrap();
    }
}

/// As a user whom PostgreSQL accepts, which root is not.
fn as_server<'a>(command: &'a mut Command, folder: &PathBuf) -> &'a mut Command {
    let id = |flag: &str, user: &[&str]| -> u32 {
        let id = Command::new("id").arg(flag).args(user).output().unwrap();
        String::from_utf8(id.stdout)
            .unwrap()
            .trim()
            .parse()
            .expect("PostgreSQL's package makes the user postgres")
    };
    if id("-u", &[]) == 0 {
        let (uid, gid) = (id("-u", &["postgres"]), id("-g", &["postgres"]));
        chown(folder, Some(uid), Some(gid)).unwrap();
        command.uid(uid).gid(gid);
    }
    command.env("PATH", format!("{}:/usr/bin:/bin", programs().display()))
}

/// The folder of the newest version that Debian's packages have put here.
pub(crate) fn programs() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let versions = versions.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    let newest = versions.max().expect("PostgreSQL is not installed: run `scripts/setup --for test`");
    format!("/usr/lib/postgresql/{newest}/bin").into()
}
