package org.waymark.engine.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.casefile.PersonTold.MayBe;
import org.waymark.casefile.WhoIsMeant;
import org.waymark.engine.capture.UseCases;
import org.waymark.engine.web.NextTasks.Next;
import org.waymark.engine.web.NextTasks.Raised;

/** The page that ends a form: what was done, and what comes next. */
@Component
class DonePages {

  /** How often a page asks again while the engine is on its way to the next task. */
  private static final int MOST_ASKED = 12;

  private final NextTasks next;
  private final WhoIsMeant meant;
  private final UseCases useCases;

  DonePages(NextTasks next, WhoIsMeant meant, UseCases useCases) {
    this.next = next;
    this.meant = meant;
    this.useCases = useCases;
  }

  /**
   * What was done by completing a task.
   *
   * @param asked how often the page has asked what comes next; above 0 it gets that part alone
   * @throws NoSuchForm where this user has completed no such task
   */
  ModelAndView ofTask(String taskId, Place place, int asked) {
    NextTasks.Done task = next.done(taskId);
    if (task == null) {
      throw NoSuchForm.task();
    }
    String again = place.beside("/next", "asked=" + (asked + 1));
    return page(
        "Done: " + task.name(), taskId, task.caseReference(), place, asked, again, List.of());
  }

  /** Whether this user has completed that task. */
  boolean isOf(String taskId) {
    return next.done(taskId) != null;
  }

  /**
   * What was started.
   *
   * @param form the form that started it, or null where it is no more
   * @throws NoSuchForm where this user may see no such case
   */
  ModelAndView ofStart(String form, String reference, Place place, int asked) {
    if (!next.maySee(reference)) {
      throw NoSuchForm.done();
    }
    String again = place.beside("/done/" + reference, "asked=" + (asked + 1));
    List<String> notices = form == null ? List.of() : useCases.notices(form, reference);
    return page(reference + " is on record", null, reference, place, asked, again, notices);
  }

  private ModelAndView page(
      String title,
      String task,
      String reference,
      Place place,
      int asked,
      String again,
      List<String> notices) {
    List<Next> open = reference == null ? List.of() : next.of(reference);
    boolean waits = reference != null && asked < MOST_ASKED && next.areOnTheirWay(reference);
    List<Raised> raised =
        reference == null || task != null ? List.of() : next.raisedFrom(reference);
    List<MayBe> mayBe = task != null || waits ? List.of() : meant.mayBe(reference);
    return new ModelAndView(asked > 0 ? "form-next :: next" : "form-done")
        .addObject(
            "done",
            new DonePage(
                title, task, reference, place.pane(), open, raised, mayBe, notices, waits, again));
  }
}
