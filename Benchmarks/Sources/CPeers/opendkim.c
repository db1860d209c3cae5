#include "peers.h"

#include <opendkim/dkim.h>
#include <string.h>

static const char *key_record;

static DKIM_CBSTAT key_lookup(DKIM *dkim, DKIM_SIGINFO *signature, unsigned char *buffer, size_t size) {
    (void)dkim;
    (void)signature;
    size_t length = strlen(key_record);
    if (length + 1 > size) return DKIM_CBSTAT_ERROR;
    memcpy(buffer, key_record, length + 1);
    return DKIM_CBSTAT_CONTINUE;
}

void *peer_opendkim_open(const char *record) {
    key_record = record;
    DKIM_LIB *library = dkim_init(NULL, NULL);
    if (library == NULL) return NULL;
    dkim_set_key_lookup(library, key_lookup);
    return library;
}

int peer_opendkim_knows_ed25519(void *library) { return dkim_libfeature(library, DKIM_FEATURE_ED25519); }

int peer_opendkim_verify(void *library, const peer_field *fields, size_t field_count,
                         const unsigned char *body, size_t body_length) {
    DKIM_STAT status;
    DKIM *dkim = dkim_verify(library, (const unsigned char *)"benchmark", NULL, &status);
    if (dkim == NULL) return 0;
    for (size_t index = 0; index < field_count; index++) {
        dkim_header(dkim, (unsigned char *)fields[index].bytes, fields[index].length);
    }
    status = dkim_eoh(dkim);
    while (status == DKIM_STAT_OK && body_length > 0) {
        size_t piece = body_length < 65536 ? body_length : 65536;
        status = dkim_body(dkim, (unsigned char *)body, piece);
        body += piece;
        body_length -= piece;
    }
    if (status == DKIM_STAT_OK) status = dkim_eom(dkim, NULL);
    dkim_free(dkim);
    return status == DKIM_STAT_OK;
}

void peer_opendkim_close(void *library) { dkim_close(library); }
