//! Elementary functions to the last digit. The library of RustPython and that of Rust's own compiler
//! are off by one unit in the last place for up to a tenth of all arguments, where CPython's platforms
//! hardly ever are. The forge sends their callers here, by the names of these exports.

macro_rules! nearest {
    ($($name:literal $function:ident($($x:ident),+) $exact:ident;)*) => {$(
        #[unsafe(export_name = $name)]
        extern "C" fn $function($($x: f64),+) -> f64 {
            checked(pxfm::$exact($($x),+), libm::$function($($x),+))
        }
    )*};
}

nearest! {
    "nearest.acos" acos(x) f_acos;
    "nearest.asin" asin(x) f_asin;
    "nearest.atan" atan(x) f_atan;
    "nearest.atan2" atan2(y, x) f_atan2;
    "nearest.cos" cos(x) f_cos;
    "nearest.exp" exp(x) f_exp;
    "nearest.log" log(x) f_log;
    "nearest.log2" log2(x) f_log2;
    "nearest.pow" pow(x, y) f_pow;
    "nearest.sin" sin(x) f_sin;
    "nearest.tan" tan(x) f_tan;
}

/// The exact result is at most two steps away from the usual one. Where it is not (at NaN, zeros and
/// infinities, and where a result is too small to be told exactly), the usual one stands.
fn checked(exact: f64, usual: f64) -> f64 {
    if exact.to_bits().abs_diff(usual.to_bits()) <= 2 { exact } else { usual }
}
