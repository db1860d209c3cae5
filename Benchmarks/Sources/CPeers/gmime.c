#include "peers.h"

#include <gmime/gmime.h>

void peer_gmime_open(void) { g_mime_init(); }

static void count_part(GMimeObject *parent, GMimeObject *part, gpointer count) {
    (void)parent;
    (void)part;
    *(int *)count += 1;
}

int peer_gmime_parse(const unsigned char *bytes, size_t length) {
    // Over bytes that are here already: no copy of the message is made.
    GByteArray array = { .data = (guint8 *)bytes, .len = (guint)length };
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(&array);
    g_mime_stream_mem_set_owner((GMimeStreamMem *)stream, FALSE);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    int parts = 0;
    if (message != NULL) {
        g_mime_message_foreach(message, count_part, &parts);
        g_object_unref(message);
    }
    g_object_unref(parser);
    g_object_unref(stream);
    return parts;
}
