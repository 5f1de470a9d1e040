#include "CBoostMath.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <limits>

namespace {
namespace policies = boost::math::policies;
using Quiet = policies::policy<
    policies::domain_error<policies::errno_on_error>, policies::pole_error<policies::errno_on_error>,
    policies::overflow_error<policies::errno_on_error>,
    policies::evaluation_error<policies::errno_on_error>>;
using Normal = boost::math::normal_distribution<double, Quiet>;
using ChiSquared = boost::math::chi_squared_distribution<double, Quiet>;
using Student = boost::math::students_t_distribution<double, Quiet>;
using Fisher = boost::math::fisher_f_distribution<double, Quiet>;
}  // namespace

extern "C" {

double mmm_normal_cdf(double x) { return boost::math::cdf(Normal(), x); }

double mmm_normal_quantile(double p) { return boost::math::quantile(Normal(), p); }

double mmm_chi_square_upper(double x, double degrees) {
  return boost::math::cdf(boost::math::complement(ChiSquared(degrees), x));
}

double mmm_student_upper(double x, double degrees) {
  return boost::math::cdf(boost::math::complement(Student(degrees), x));
}

double mmm_student_quantile(double p, double degrees) {
  return boost::math::quantile(Student(degrees), p);
}

double mmm_fisher_upper(double x, double numerator, double denominator) {
  return boost::math::cdf(boost::math::complement(Fisher(numerator, denominator), x));
}
}
