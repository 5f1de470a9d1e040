#ifndef MMM_MEDIA_KERNELS_H
#define MMM_MEDIA_KERNELS_H

// Loops over periods that the sampler spends its time in. Arrays hold `n` numbers and never overlap.
// On x86-64 each function exists for any processor and for those with AVX2; the loader picks.

// Elementwise exponential and natural logarithm (of normal numbers above 0), within 2 ulp.
void mmm_exp(long n, const double *x, double *result);
void mmm_log(long n, const double *x, double *result);

// Normalised geometric carry-over `a_t = (1 - d) x_t + d a_(t-1)` and its derivative to d.
void mmm_geometric(long n, const double *x, double decay, double *a, double *a_decay);

// `a_t = sum_l weights[l] x_(t-l)`; `lags` numbers before `x` must be readable (and are usually 0).
void mmm_convolve(long n, const double *x, long lags, const double *weights, double *a);

// Hill response `s = a^slope / (a^slope + half^slope)` with its derivatives to a, ln half and slope.
void mmm_hill(long n, const double *a, double log_half, double slope, double floor,
              double *s, double *s_a, double *s_log_half, double *s_slope);

// Logistic response `s = (1 - e^(-rate a)) / (1 + e^(-rate a))` with its derivatives to a and ln rate.
void mmm_logistic(long n, const double *a, double rate, double *s, double *s_a, double *s_log_rate);

// Michaelis-Menten response `s = a / (half + a)` with its derivatives to a and ln half.
void mmm_michaelis_menten(long n, const double *a, double half, double *s, double *s_a,
                          double *s_log_half);

double mmm_sum(long n, const double *x);
double mmm_dot(long n, const double *x, const double *y);
// `y += factor x`, `z = x y`.
void mmm_add(long n, double factor, const double *x, double *y);
void mmm_multiply(long n, const double *x, const double *y, double *z);

// With the columns of `matrix` one after the other: `result_j = column_j . x`, and `y += sum_j c_j column_j`.
void mmm_project(long n, long columns, const double *matrix, const double *x, double *result);
void mmm_expand(long n, long columns, const double *matrix, const double *c, double *y);

#endif
