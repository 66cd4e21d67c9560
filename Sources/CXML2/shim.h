#include <libxml/xmlversion.h>
// Debian's libxml2 shows ICU's own headers, which contradict those inside Swift's Foundation.
// Without this only xmlCharEncodingHandler would look different, and nobody here looks at it.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
