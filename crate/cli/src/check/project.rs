//! The files of a project, and the modules that they are.

use crate::{Usage, unreadable};
use anyhow::Result;
use std::{
    collections::BTreeMap,
    fs,
    path::{Component, Path, PathBuf},
};

/// One file of a project.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) path: PathBuf,
    /// `None`: what is run.
    pub(super) module: Option<String>,
}

/// A folder with all that is in it, or files, of which the first is what is run. `called`: whether a
/// function of what is run is to be called.
pub(super) fn find(paths: &[PathBuf], called: bool) -> Result<Vec<Part>> {
    let parts = match paths {
        [folder] if folder.is_dir() => within(folder, called)?,
        paths => match paths.iter().find(|path| path.is_dir()) {
            Some(folder) => {
                let name = folder.display();
                return Err(
                    Usage(format!("{name} is a folder, and so a project by itself: name it alone")).into()
                );
            }
            None => listed(paths),
        },
    };
    let mut known: BTreeMap<&str, &Path> = BTreeMap::new();
    for Part { path, module } in &parts {
        let Some(module) = module else { continue };
        if let Some(other) = known.insert(module, path) {
            let (other, path) = (other.display(), path.display());
            return Err(Usage(format!("{other} and {path} are both the module '{module}'")).into());
        }
    }
    Ok(parts)
}

fn listed(paths: &[PathBuf]) -> Vec<Part> {
    let home = paths.first().and_then(|first| first.parent()).unwrap_or(Path::new(""));
    let module = |path: &Path| path.strip_prefix(home).ok().and_then(module).or_else(|| stem(path));
    let parts = paths.iter().enumerate().map(|(index, path)| Part {
        path: path.clone(),
        module: if index == 0 { None } else { module(path) },
    });
    parts.collect()
}

fn within(folder: &Path, called: bool) -> Result<Vec<Part>> {
    let mut files = Vec::new();
    gather(folder, &mut files)?;
    let main = folder.join("main.py");
    if files.is_empty() {
        return Err(Usage(format!("{} has no Python file", folder.display())).into());
    }
    if called && !files.contains(&main) {
        let folder = folder.display();
        return Err(Usage(format!("{folder} has no main.py, whose function would be called")).into());
    }
    let parts = files.into_iter().map(|path| {
        let module = if path == main { None } else { path.strip_prefix(folder).ok().and_then(module) };
        Part { path, module }
    });
    Ok(parts.collect())
}

/// All Python files, in the order of their paths. Links are not followed, and what is hidden is left alone.
fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let cannot = |error| unreadable(folder, &error);
    let entries = fs::read_dir(folder).map_err(cannot)?.collect::<Result<Vec<_>, _>>().map_err(cannot)?;
    let mut entries: Vec<(PathBuf, fs::FileType)> = entries
        .into_iter()
        .filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."))
        .map(|entry| Ok((entry.path(), entry.file_type().map_err(cannot)?)))
        .collect::<Result<_>>()?;
    entries.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (path, kind) in entries {
        if kind.is_dir() {
            gather(&path, files)?;
        } else if kind.is_file() && path.extension().is_some_and(|ending| ending == "py") {
            files.push(path);
        }
    }
    Ok(())
}

/// The module that a file is, by its path below what is run: `shop/__init__.py` is `shop`.
fn module(path: &Path) -> Option<String> {
    let whole = path.with_extension("");
    let name = |part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    };
    let mut names: Vec<&str> = whole.components().map(name).collect::<Option<_>>()?;
    names.pop_if(|last| *last == "__init__");
    (!names.is_empty()).then(|| names.join("."))
}

fn stem(path: &Path) -> Option<String> {
    path.file_stem().map(|name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_modules_by_their_paths_beside_the_first() {
        let paths = ["app/main.py", "app/shop/__init__.py", "app/shop/prices.py", "lib/text.py"];
        let parts = find(&paths.map(PathBuf::from), true).expect("a project");
        let modules: Vec<Option<&str>> = parts.iter().map(|part| part.module.as_deref()).collect();
        assert_eq!(modules, [None, Some("shop"), Some("shop.prices"), Some("text")]);
        let here = find(&["main.py", "tables.py"].map(PathBuf::from), false).expect("a project");
        assert_eq!(here[1].module.as_deref(), Some("tables"));
    }

    #[test]
    fn a_module_is_one_file() {
        let paths = ["main.py", "shop.py", "shop/__init__.py"].map(PathBuf::from);
        let error = find(&paths, false).expect_err("two files of one name");
        assert_eq!(error.to_string(), "shop.py and shop/__init__.py are both the module 'shop'");
    }
}
