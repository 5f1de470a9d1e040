#ifndef MMM_MEDIA_KERNELS_H
#define MMM_MEDIA_KERNELS_H

// Loops over periods that the sampler spends its time in. Arrays hold `n` numbers and never overlap.
// On x86-64 each function exists for any processor and for those with AVX2; the loader picks.

// Elementwise exponential and natural logarithm (of normal numbers above 0), within 2 ulp.
void mmm_exp(long n, const double *x, double *result);
void mmm_log(long n, const double *x, double *result);

// Carry-over. Normalised geometric `a_t = (1 - d) x_t + d a_(t-1)`, alone and with its derivative to d.
void mmm_geometric(long n, const double *x, double decay, double *a);
void mmm_geometric_slope(long n, const double *x, double decay, double *a, double *a_decay);
// `a_t = sum_l weights[l] x_(t-l)`; `lags` numbers before `x` must be readable (and are usually 0).
void mmm_convolve(long n, const double *x, long lags, const double *weights, double *a);

// Saturation with derivatives. `half` is the driver at half the maximum. `carry` holds `carries` (0 to 2)
// rows of n, the derivatives of the driver a to the parameters of the carry-over; they become those of `value`.
// Hill: `a^slope / (a^slope + half^slope)`, all 0 where a is 0.
void mmm_hill(long n, const double *a, double half, double slope, long carries, double *carry,
              double *value, double *by_half, double *by_slope);
// Logistic: `(1 - e^(-r a)) / (1 + e^(-r a))`, r = ln 3 / half, which is `tanh(r a / 2)`.
void mmm_logistic(long n, const double *a, double half, long carries, double *carry, double *value,
                  double *by_half);
// Michaelis-Menten: `a / (half + a)`.
void mmm_michaelis_menten(long n, const double *a, double half, long carries, double *carry,
                          double *value, double *by_half);
// The same for `value = a h'(a)`: what a response h gains per unit of a multiplier of its driver.
void mmm_hill_elasticity(long n, const double *a, double half, double slope, long carries,
                         double *carry, double *value, double *by_half, double *by_slope);
void mmm_logistic_elasticity(long n, const double *a, double half, long carries, double *carry,
                             double *value, double *by_half);
void mmm_michaelis_menten_elasticity(long n, const double *a, double half, long carries,
                                     double *carry, double *value, double *by_half);
// Saturation alone, in place.
void mmm_saturate_hill(long n, double half, double slope, double *a);
void mmm_saturate_logistic(long n, double half, double *a);
void mmm_saturate_michaelis_menten(long n, double half, double *a);

double mmm_sum(long n, const double *x);
double mmm_dot(long n, const double *x, const double *y);
// `x *= factor`, `y += factor x`, `z = x y`.
void mmm_scale(long n, double factor, double *x);
void mmm_add(long n, double factor, const double *x, double *y);
void mmm_multiply(long n, const double *x, const double *y, double *z);

// With the columns of `matrix` one after the other: `result_j = column_j . x`, and `y += sum_j c_j column_j`.
void mmm_project(long n, long columns, const double *matrix, const double *x, double *result);
void mmm_expand(long n, long columns, const double *matrix, const double *c, double *y);

#endif
