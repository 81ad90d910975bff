"""The interpreter was built without options."""


def get_config_var(name):
    return None


def get_config_vars(*names):
    return [None] * len(names) if names else {}


def get_platform():
    return "wasm32"


def is_python_build(check_home=None):
    return False
