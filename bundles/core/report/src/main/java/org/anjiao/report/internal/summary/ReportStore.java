package org.anjiao.report.internal.summary;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.report.SummaryReport;
import org.apache.aries.jpa.template.JpaTemplate;

/** Reads and writes reports; every call takes part in the caller's transaction or has one of its own. */
final class ReportStore {
    private final JpaTemplate jpa;

    ReportStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    Optional<ReportEntity> of(String campaign, String unitId) {
        return jpa.txExpr(em -> em.createNamedQuery("ReportEntity.one", ReportEntity.class)
                .setParameter("campaign", campaign)
                .setParameter("unit", unitId)
                .getResultStream()
                .findFirst());
    }

    Map<String, SummaryReport> byUnit(String campaign) {
        return jpa.txExpr(em -> em.createNamedQuery("ReportEntity.all", ReportEntity.class)
                .setParameter("campaign", campaign)
                .getResultStream()
                .map(ReportEntity::toReport)
                .collect(Collectors.toMap(SummaryReport::unitId, Function.identity())));
    }

    Optional<ReportEntity> find(String id) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(ReportEntity.class, id)));
    }

    SummaryReport add(ReportEntity report) {
        return jpa.txExpr(em -> {
            em.persist(report);
            em.flush();
            return report.toReport();
        });
    }

    /** Writes what the step has changed and answers with the new version. */
    SummaryReport update(ReportEntity report) {
        return jpa.txExpr(em -> flush(em, em.merge(report)));
    }

    private static SummaryReport flush(EntityManager em, ReportEntity report) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new ProblemException(CommonProblem.STALE_VERSION, "version");
        }
        return report.toReport();
    }
}
