package org.waymark.engine.web;

import java.util.List;
import org.waymark.casefile.PersonTold.MayBe;
import org.waymark.engine.web.NextTasks.Next;

/**
 * What is said once a form has been completed.
 *
 * @param task the task that is done, or null where something was started
 * @param pane whether it stands in Tasklist's pane
 * @param mayBe people on file whom what was started may be about
 * @param waits whether to ask again for what comes next, because it is on its way
 * @param again the address to ask
 */
record DonePage(
    String title,
    String task,
    String caseReference,
    boolean pane,
    List<Next> next,
    List<MayBe> mayBe,
    boolean waits,
    String again) {}
