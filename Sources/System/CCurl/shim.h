#pragma once
#include <curl/curl.h>

// Functions with a changing number of arguments, one for each kind that is used.

static inline CURLcode mmm_curl_set_long(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode mmm_curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode mmm_curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode mmm_curl_set_pointer(CURL *curl, CURLoption option, void *value) {
  return curl_easy_setopt(curl, option, value);
}

typedef size_t (*mmm_curl_reader)(char *buffer, size_t size, size_t count, void *context);

static inline CURLcode mmm_curl_set_reader(CURL *curl, mmm_curl_reader reader, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, reader);
  if (code != CURLE_OK) return code;
  return curl_easy_setopt(curl, CURLOPT_READDATA, context);
}

typedef int (*mmm_curl_listener)(
    CURL *curl, curl_infotype type, char *data, size_t size, void *context);

static inline CURLcode mmm_curl_set_listener(
    CURL *curl, mmm_curl_listener listener, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, listener);
  if (code != CURLE_OK) return code;
  code = curl_easy_setopt(curl, CURLOPT_DEBUGDATA, context);
  if (code != CURLE_OK) return code;
  return curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
}

static inline CURLcode mmm_curl_response_code(CURL *curl, long *code) {
  return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, code);
}
