package org.waymark.workspace.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The places to which the bars of the web apps lead. */
@RestController
class PlacesController {

  private final Places places;

  PlacesController(Places places) {
    this.places = places;
  }

  /**
   * What the caller's bar leads to.
   *
   * @param people whether they may look for people
   * @param teams whether they keep teams or people
   * @param emergencies how many emergencies wait for them to look at
   */
  record PlacesDto(boolean people, boolean teams, int emergencies) {}

  @GetMapping("/api/places")
  PlacesDto places() {
    return new PlacesDto(places.people(), places.teams(), places.emergencies());
  }
}
