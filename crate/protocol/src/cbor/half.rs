//! IEEE 754 half precision, the shortest of CBOR's floats.

/// The half-precision form of `value` if it has an exact one; not for NaN.
pub(super) fn to_half(value: f64) -> Option<u16> {
    let bits = value.to_bits();
    let sign = ((bits >> 48) & 0x8000) as u16;
    let exponent = ((bits >> 52) & 0x7ff) as i32 - 1023;
    let fraction = bits & ((1 << 52) - 1);
    match exponent {
        -1023 if fraction == 0 => Some(sign),
        1024 if fraction == 0 => Some(sign | 0x7c00),
        -14..=15 if fraction.trailing_zeros() >= 42 => {
            Some(sign | ((exponent + 15) as u16) << 10 | (fraction >> 42) as u16)
        }
        // Subnormal halves: multiples of 2^-24.
        -24..=-15 => {
            let shift = (28 - exponent) as u32;
            let mantissa = fraction | 1 << 52;
            (mantissa.trailing_zeros() >= shift).then(|| sign | (mantissa >> shift) as u16)
        }
        _ => None,
    }
}

pub(super) fn from_half(half: u16) -> f64 {
    let sign = if half & 0x8000 == 0 { 1.0 } else { -1.0 };
    let exponent = i32::from(half >> 10 & 0x1f);
    let fraction = f64::from(half & 0x3ff);
    sign * match exponent {
        0 => fraction * 2f64.powi(-24),
        31 if half & 0x3ff == 0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1.0 + fraction / 1024.0) * 2f64.powi(exponent - 15),
    }
}
