package org.waymark.engine.web;

import java.util.List;
import org.waymark.casefile.PersonTold.MayBe;
import org.waymark.engine.web.NextTasks.Next;
import org.waymark.engine.web.NextTasks.Raised;

/**
 * What is said once a form has been completed.
 *
 * @param task the task that is done, or null where something was started
 * @param pane whether it stands in Tasklist's pane
 * @param raised safeguarding concerns that were raised with it
 * @param mayBe people on file whom what was started may be about
 * @param notices what else whoever started it should know
 * @param waits whether to ask again for what comes next, because it is on its way
 * @param again the address to ask
 */
record DonePage(
    String title,
    String task,
    String caseReference,
    boolean pane,
    List<Next> next,
    List<Raised> raised,
    List<MayBe> mayBe,
    List<String> notices,
    boolean waits,
    String again) {}
