#include "Elementary.h"

#include "CMediaKernels.h"

// Sums may be reordered, which lets the compiler use vectors; for one processor the order is fixed.
#pragma clang fp reassociate(on) contract(fast)

VECTOR void mmm_exp(long n, const double *restrict x, double *restrict result) {
#pragma clang fp reassociate(off)
  for (long i = 0; i < n; i++) result[i] = exponential(x[i]);
}

VECTOR void mmm_log(long n, const double *restrict x, double *restrict result) {
#pragma clang fp reassociate(off)
  for (long i = 0; i < n; i++) result[i] = logarithm(x[i]);
}

VECTOR double mmm_sum(long n, const double *restrict x) {
  double sum = 0;
  for (long t = 0; t < n; t++) sum += x[t];
  return sum;
}

VECTOR double mmm_dot(long n, const double *restrict x, const double *restrict y) {
  double sum = 0;
  for (long t = 0; t < n; t++) sum += x[t] * y[t];
  return sum;
}

VECTOR void mmm_add(long n, double factor, const double *restrict x, double *restrict y) {
  for (long t = 0; t < n; t++) y[t] += factor * x[t];
}

VECTOR void mmm_multiply(long n, const double *restrict x, const double *restrict y,
                         double *restrict z) {
  for (long t = 0; t < n; t++) z[t] = x[t] * y[t];
}

VECTOR void mmm_project(long n, long columns, const double *restrict matrix,
                        const double *restrict x, double *restrict result) {
  for (long j = 0; j < columns; j++) {
    const double *restrict column = matrix + j * n;
    double sum = 0;
    for (long t = 0; t < n; t++) sum += column[t] * x[t];
    result[j] = sum;
  }
}

VECTOR void mmm_expand(long n, long columns, const double *restrict matrix,
                       const double *restrict c, double *restrict y) {
  for (long j = 0; j < columns; j++) {
    const double *restrict column = matrix + j * n;
    double factor = c[j];
    for (long t = 0; t < n; t++) y[t] += factor * column[t];
  }
}

VECTOR void mmm_scale(long n, double factor, double *restrict x) {
  for (long t = 0; t < n; t++) x[t] *= factor;
}
