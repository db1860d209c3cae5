#ifndef PEERS_H
#define PEERS_H

#include <stddef.h>

/// A field of a header: where it begins and how long it is, without its final CRLF.
typedef struct {
    const unsigned char *bytes;
    size_t length;
} peer_field;

/// A libopendkim that answers every question for a key with `record`; NULL when it could not be had.
void *peer_opendkim_open(const char *record);
int peer_opendkim_knows_ed25519(void *library);
/// Verifies one message as a milter does: field by field, then the body in pieces of 64 KiB. 1 when it passed.
int peer_opendkim_verify(void *library, const peer_field *fields, size_t field_count,
                         const unsigned char *body, size_t body_length);
void peer_opendkim_close(void *library);

void peer_gmime_open(void);
/// Parses one message that lies in memory; the number of its MIME parts.
int peer_gmime_parse(const unsigned char *bytes, size_t length);

/// Goes from line to line with memchr; the number of lines.
size_t peer_count_lines(const unsigned char *bytes, size_t length);

/// Seconds of processor time the whole process has used.
double peer_processor_seconds(void);
/// Keeps the process on the processor it runs on now.
void peer_stay_on_one_core(void);

#endif
