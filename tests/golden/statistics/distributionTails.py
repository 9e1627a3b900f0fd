"""Makes distributionTails.json. Run: python3 distributionTails.py > distributionTails.json   (mpmath, 40 digits)

R's own functions lose digits in these places (the noncentral t beyond a shift of 37.6 or deep in a tail, t and F with
a million degrees of freedom), so that the integrals are taken with more digits instead.
"""
import json
import mpmath as mp

mp.mp.dps = 40


def noncentral_t(t, degrees, shift):
    t, v, shift = map(mp.mpf, (t, degrees, shift))
    scale = 2 * (v / 2) ** (v / 2) / mp.gamma(v / 2)
    density = lambda s: scale * s ** (v - 1) * mp.exp(-v * s * s / 2) * mp.ncdf(t * s - shift)
    width = 1 / mp.sqrt(2 * v)
    points = [1 + k * width for k in range(-14, 15) if 1 + k * width > 0] + [1 + 30 * width]
    return mp.quad(density, [0, points[0] * mp.mpf("1e-4"), points[0] / 100, points[0] / 10] + points)


def t_cdf(t, degrees):
    t, v = mp.mpf(t), mp.mpf(degrees)
    tail = mp.betainc(v / 2, mp.mpf("0.5"), 0, v / (v + t * t), regularized=True) / 2
    return tail if t < 0 else 1 - tail


def f_upper(f, above, below):
    f, a, b = map(mp.mpf, (f, above, below))
    return mp.betainc(b / 2, a / 2, 0, b / (b + a * f), regularized=True)


def chi_square_upper(x, degrees):
    return mp.gammainc(mp.mpf(degrees) / 2, mp.mpf(x) / 2, mp.inf, regularized=True)


def noncentral_chi_square(x, degrees, shift):
    half, total = mp.mpf(shift) / 2, mp.mpf(0)
    for j in range(int(shift / 2 + 9 * shift**0.5 + 90)):
        weight = mp.exp(-half) * half**j / mp.factorial(j)
        total += weight * mp.gammainc(mp.mpf(degrees) / 2 + j, 0, mp.mpf(x) / 2, regularized=True)
    return total


cases = {
    "tCdf": (t_cdf, [(-8, 200), (-1, 1), (-50, 3), (-0.001, 7), (2.5, 4.37), (-6, 1e6), (-30, 20), (-1e8, 2), (-2, 0.3), (-5, 1e9), (0, 5)]),
    "fUpper": (f_upper, [(4.5, 3, 12), (100, 2, 50), (1.2, 40, 60), (0.01, 3, 4), (7, 1, 1e6), (3, 500, 700.5), (1e5, 5, 8)]),
    "chiSquareUpper": (chi_square_upper, [(3.84, 1), (0.001, 1), (500, 4), (1000, 1), (90, 100), (1e5, 99000), (0.5, 0.2), (40, 20.5), (1e-8, 1)]),
    "noncentralTCdf": (noncentral_t, [(2, 10, 1), (-2, 10, 1), (-8, 30, 2), (0.5, 5, 3), (1, 40, 6), (3, 1, 2), (-3, 1, 2), (45, 60, 50),
        (2.1, 300, 2.8), (30, 4, 5), (-0.5, 0.7, 0.1), (-20, 3, 0), (10, 20, 25), (1.96, 5000, 2.8), (0, 5, 2), (-5, 8, -3)]),
    "noncentralChiSquareCdf": (noncentral_chi_square, [(5, 1, 3), (20, 4, 10), (3, 2, 40), (0.1, 3, 5), (900, 6, 800), (2, 1, 0)]),
}
rows = {name: [[*inputs, float(compute(*inputs))] for inputs in points] for name, (compute, points) in cases.items()}
print(json.dumps({"madeBy": f"mpmath {mp.__version__}, 40 digits", **rows}, indent=1))
