#pragma once
#include <curl/curl.h>

// Swift calls no variadic functions: one wrapper for each kind of value.
static inline CURLcode zhibu_curl_text(CURL *handle, CURLoption option, const char *value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode zhibu_curl_number(CURL *handle, CURLoption option, long value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode zhibu_curl_list(CURL *handle, CURLoption option, struct curl_slist *value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode zhibu_curl_pointer(CURL *handle, CURLoption option, void *value) { return curl_easy_setopt(handle, option, value); }
typedef size_t (*zhibu_curl_mover)(char *, size_t, size_t, void *);
static inline CURLcode zhibu_curl_reads(CURL *handle, zhibu_curl_mover read) { return curl_easy_setopt(handle, CURLOPT_READFUNCTION, read); }
static inline CURLcode zhibu_curl_writes(CURL *handle, zhibu_curl_mover write) { return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, write); }
static inline long zhibu_curl_status(CURL *handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}
