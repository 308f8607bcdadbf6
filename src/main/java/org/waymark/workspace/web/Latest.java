package org.waymark.workspace.web;

import java.util.List;
import org.springframework.ui.Model;
import org.waymark.workspace.application.StoryEntry;

/** How much of a long story a page shows at first. */
final class Latest {

  private static final int SHOWN = 60;

  private Latest() {}

  static void of(List<StoryEntry> story, boolean all, Model model) {
    boolean shorten = story != null && !all && story.size() > SHOWN;
    model.addAttribute("story", shorten ? story.subList(0, SHOWN) : story);
  }
}
