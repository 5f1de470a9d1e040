#include "Elementary.h"

#include "CMediaKernels.h"

#pragma clang fp reassociate(on) contract(fast)

VECTOR void mmm_geometric(long n, const double *restrict x, double decay, double *restrict a) {
  double carried = 0, fresh = 1 - decay;
  for (long t = 0; t < n; t++) {
    carried = fresh * x[t] + decay * carried;
    a[t] = carried;
  }
}

VECTOR void mmm_geometric_slope(long n, const double *restrict x, double decay,
                                double *restrict a, double *restrict a_decay) {
  double carried = 0, slope = 0, fresh = 1 - decay;
  for (long t = 0; t < n; t++) {
    slope = (carried - x[t]) + decay * slope;
    carried = fresh * x[t] + decay * carried;
    a[t] = carried;
    a_decay[t] = slope;
  }
}

VECTOR void mmm_convolve(long n, const double *restrict x, long lags,
                         const double *restrict weights, double *restrict a) {
  enum { width = 16 };
  long t = 0;
  for (; t + width <= n; t += width) {
    double sum[width] = {0};
    for (long l = 0; l <= lags; l++) {
      for (long i = 0; i < width; i++) sum[i] += weights[l] * x[t + i - l];
    }
    for (long i = 0; i < width; i++) a[t + i] = sum[i];
  }
  for (; t < n; t++) {
    double sum = 0;
    for (long l = 0; l <= lags; l++) sum += weights[l] * x[t - l];
    a[t] = sum;
  }
}
