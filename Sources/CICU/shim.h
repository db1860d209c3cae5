// What we call of ICU, declared here: its own headers clash with those of Foundation's copy of ICU wherever a file imports
// both. ICU renames its functions by macros that carry its version, which Swift cannot call: hence the wrappers.
#include <stdint.h>
// Nothing but the version, and the macro that adds it to names.
#include <unicode/uvernum.h>

#define ICU(name) U_ICU_ENTRY_POINT_RENAME(name)

// Opened instances.
typedef struct icu_form icu_form;
typedef struct icu_checker icu_checker;
typedef struct icu_idna icu_idna;

// UErrorCode: above 0 it is a failure.
typedef int32_t icu_error;
static const icu_error icu_buffer_overflow = 15;

// UIDNAInfo, of which ICU reads the size first.
struct icu_idna_info {
    int16_t size;
    int8_t is_transitional_different;
    int8_t reserved_b3;
    uint32_t errors;
    int32_t reserved_i2;
    int32_t reserved_i3;
};

const icu_form *ICU(unorm2_getNFKCCasefoldInstance)(icu_error *error);
const icu_form *ICU(unorm2_getNFKCInstance)(icu_error *error);
int32_t ICU(unorm2_normalize)(
    const icu_form *form, const uint16_t *text, int32_t count, uint16_t *result, int32_t capacity, icu_error *error);
char *ICU(u_strToUTF8)(
    char *result, int32_t capacity, int32_t *length, const uint16_t *text, int32_t count, icu_error *error);
icu_checker *ICU(uspoof_open)(icu_error *error);
int32_t ICU(uspoof_getSkeleton)(
    const icu_checker *checker, uint32_t type, const uint16_t *text, int32_t count, uint16_t *result, int32_t capacity,
    icu_error *error);
icu_idna *ICU(uidna_openUTS46)(uint32_t options, icu_error *error);
int32_t ICU(uidna_nameToASCII_UTF8)(
    const icu_idna *idna, const char *name, int32_t count, char *result, int32_t capacity, struct icu_idna_info *info,
    icu_error *error);
int32_t ICU(uidna_nameToUnicodeUTF8)(
    const icu_idna *idna, const char *name, int32_t count, char *result, int32_t capacity, struct icu_idna_info *info,
    icu_error *error);

static inline const icu_form *icu_nfkc_casefold(icu_error *error) {
    return ICU(unorm2_getNFKCCasefoldInstance)(error);
}

static inline const icu_form *icu_nfkc(icu_error *error) { return ICU(unorm2_getNFKCInstance)(error); }

static inline int32_t icu_normalize(
    const icu_form *form, const uint16_t *text, int32_t count, uint16_t *result, int32_t capacity, icu_error *error) {
    return ICU(unorm2_normalize)(form, text, count, result, capacity, error);
}

static inline int32_t icu_to_utf8(
    const uint16_t *text, int32_t count, char *result, int32_t capacity, icu_error *error) {
    int32_t length = 0;
    ICU(u_strToUTF8)(result, capacity, &length, text, count, error);
    return length;
}

static inline icu_checker *icu_open_spoof_checker(icu_error *error) { return ICU(uspoof_open)(error); }

static inline int32_t icu_skeleton(
    const icu_checker *checker, const uint16_t *text, int32_t count, uint16_t *result, int32_t capacity,
    icu_error *error) {
    return ICU(uspoof_getSkeleton)(checker, 0, text, count, result, capacity, error);
}

// As browsers do: https://url.spec.whatwg.org/#concept-domain-to-ascii (UIDNA_CHECK_BIDI, UIDNA_CHECK_CONTEXTJ,
// UIDNA_NONTRANSITIONAL_TO_ASCII, UIDNA_NONTRANSITIONAL_TO_UNICODE).
static inline icu_idna *icu_open_idna(icu_error *error) { return ICU(uidna_openUTS46)(4 | 8 | 16 | 32, error); }

static inline int32_t icu_name_to_ascii(
    const icu_idna *idna, const char *name, int32_t count, char *result, int32_t capacity, uint32_t *problems,
    icu_error *error) {
    struct icu_idna_info info = {(int16_t)sizeof(struct icu_idna_info), 0, 0, 0, 0, 0};
    int32_t length = ICU(uidna_nameToASCII_UTF8)(idna, name, count, result, capacity, &info, error);
    // What browsers let pass: empty and long labels, long names, hyphens anywhere.
    *problems = info.errors & ~(uint32_t)(1 | 2 | 4 | 8 | 16 | 32);
    return length;
}

static inline int32_t icu_name_to_unicode(
    const icu_idna *idna, const char *name, int32_t count, char *result, int32_t capacity, icu_error *error) {
    struct icu_idna_info info = {(int16_t)sizeof(struct icu_idna_info), 0, 0, 0, 0, 0};
    return ICU(uidna_nameToUnicodeUTF8)(idna, name, count, result, capacity, &info, error);
}
