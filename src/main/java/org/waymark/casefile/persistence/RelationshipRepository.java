package org.waymark.casefile.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.waymark.casefile.domain.RelationshipRecord;

/** Relationships, standing and ended. */
public interface RelationshipRepository extends JpaRepository<RelationshipRecord, UUID> {

  List<RelationshipRecord> findByPersonIdOrderByRecordedAt(UUID personId);
}
