// Read by moc before every source, and by nothing else. Until Qt 6.5.3 it loses this macro of
// libstdc++ on the way into <concepts>, and takes "namespace std _GLIBCXX_VISIBILITY(default)" for
// an error.
#define _GLIBCXX_VISIBILITY(visibility)
