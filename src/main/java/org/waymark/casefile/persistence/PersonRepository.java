package org.waymark.casefile.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.waymark.casefile.domain.Person;

/** People on file. */
public interface PersonRepository extends JpaRepository<Person, UUID> {

  @Query("select distinct p from Person p left join fetch p.otherNames where p.id in :ids")
  List<Person> withNames(Collection<UUID> ids);

  /** The records that are read as this one. */
  List<Person> findByJoinedInto(UUID kept);
}
