#ifndef MMM_BOOST_MATH_H
#define MMM_BOOST_MATH_H

// A C door to the distribution functions of Boost.Math. Arguments outside a function's domain give NaN.
#ifdef __cplusplus
extern "C" {
#endif

double mmm_normal_cdf(double x);
double mmm_normal_quantile(double p);
double mmm_chi_square_upper(double x, double degrees);
double mmm_student_upper(double x, double degrees);
double mmm_student_quantile(double p, double degrees);
double mmm_fisher_upper(double x, double numerator, double denominator);

#ifdef __cplusplus
}
#endif
#endif
