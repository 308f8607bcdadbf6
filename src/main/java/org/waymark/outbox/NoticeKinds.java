package org.waymark.outbox;

import java.util.List;

/** The kinds of notices that a module sends. */
public interface NoticeKinds {

  List<NoticeKind> all();
}
