// ICU renames its functions by macros that carry its version, which Swift cannot call: hence these wrappers.
#include <unicode/uidna.h>
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>

static inline const UNormalizer2 *icu_nfkc_casefold(UErrorCode *error) { return unorm2_getNFKCCasefoldInstance(error); }

static inline int32_t icu_normalize(
    const UNormalizer2 *form, const UChar *text, int32_t count, UChar *result, int32_t capacity, UErrorCode *error) {
    return unorm2_normalize(form, text, count, result, capacity, error);
}

static inline USpoofChecker *icu_open_spoof_checker(UErrorCode *error) { return uspoof_open(error); }

static inline int32_t icu_skeleton(
    const USpoofChecker *checker, const UChar *text, int32_t count, UChar *result, int32_t capacity,
    UErrorCode *error) {
    return uspoof_getSkeleton(checker, 0, text, count, result, capacity, error);
}

// As browsers do: https://url.spec.whatwg.org/#concept-domain-to-ascii
static inline UIDNA *icu_open_idna(UErrorCode *error) {
    return uidna_openUTS46(
        UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
        error);
}

static inline int32_t icu_name_to_ascii(
    const UIDNA *idna, const char *name, int32_t count, char *result, int32_t capacity, uint32_t *problems,
    UErrorCode *error) {
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t length = uidna_nameToASCII_UTF8(idna, name, count, result, capacity, &info, error);
    // What browsers let pass: hyphens anywhere, empty and long labels.
    *problems = info.errors
        & ~(uint32_t)(UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG
            | UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4);
    return length;
}

static inline int32_t icu_name_to_unicode(
    const UIDNA *idna, const char *name, int32_t count, char *result, int32_t capacity, UErrorCode *error) {
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    return uidna_nameToUnicodeUTF8(idna, name, count, result, capacity, &info, error);
}
