"""Numbers with underscores, as they may and may not be written; and how often balls meet in a bin."""

VALID_UNDERSCORE_LITERALS = [
    *("0_0_0", "1_0", "12_34_56", "1_000_000", "9_9"),
    *("0b1_0", "0b_1", "0B_1_1", "0o1_7", "0O_17", "0o_7_7", "0xf_f", "0X_Ff", "0x_dead_beef"),
    *("1_0.", "1_0.0", "1.0_0", ".1_0", "1_0.2_5", "1e1_0", "1_0E1_0", "1_0.5_0e-1_0", ".5_0e+0_1"),
    *("1_0j", "1_0J", "1_0.5j", ".1_0j", "1e1_0j", "1_0.0_1e1_0J"),
]

INVALID_UNDERSCORE_LITERALS = [
    *("0_", "1_", "12_34_", "1_0_", "0b1_", "0o7_", "0xf_", "1.0_", "1e1_", "1_0j_"),
    *("1__0", "0__0", "0b1__0", "0o1__7", "0xf__f", "1.0__0", "1e1__0", "1__0j"),
    *("0_7", "0_b1", "0_o7", "0_xf", "0_7x", "1_a", "1_.0", "1._0", "1_e1", "1e_1", "1.0_e1", "1_j", "1.0_j"),
    *("0b_", "0o_", "0x_", "0b1_2", "0b_2", "0o_8", "._1", "_.1", "1e+_1", "1e-_1"),
]


def collision_stats(nbins, nballs):
    """Mean and deviation of the collisions of balls that fall into bins at random."""
    from decimal import Decimal, localcontext

    with localcontext() as context:
        # Differences of nearly equal numbers: twice the digits, and some.
        context.prec = 3 * len(str(nbins)) + 20
        n, k = Decimal(nbins), Decimal(nballs)
        one_empty = (1 - 1 / n) ** k
        two_empty = (1 - 2 / n) ** k
        mean = k - n * (1 - one_empty)
        variance = n * (n - 1) * two_empty + n * one_empty - n * n * one_empty**2
        return float(mean), float(variance.sqrt())
