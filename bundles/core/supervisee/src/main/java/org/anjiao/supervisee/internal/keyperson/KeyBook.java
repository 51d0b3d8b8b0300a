package org.anjiao.supervisee.internal.keyperson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.keyperson.KeyListingState;
import org.anjiao.supervisee.keyperson.KeyMeasure;
import org.anjiao.supervisee.keyperson.KeyPerson;
import org.anjiao.supervisee.keyperson.KeyPersons;
import org.anjiao.supervisee.keyperson.KeyPlan;
import org.anjiao.supervisee.keyperson.KeyProblem;
import org.anjiao.supervisee.keyperson.NewKeyListing;

/** The key persons. */
public class KeyBook implements KeyPersons {
    static final String RECORD_TYPE = "key-listing";
    static final String PLAN_TYPE = "key-plan";
    private static final int MAX_TEXT = 500;
    private static final int MAX_PART = 200;
    private static final int MAX_MEASURES = 30;

    private static final SortKey PROPOSED =
            SortKey.time("proposed", "listing.decision.proposedAt").orNone();
    private static final ListShape SHAPE = ListShape.filed(PROPOSED, PROPOSED);

    private final Desk desk;
    private final CaseList<KeyListingEntity> listings;
    private final KeyClock clock;

    public KeyBook(Desk desk, KeyClock clock) {
        this.desk = desk;
        listings = new CaseList<>(desk, KeyListingEntity.class, SHAPE);
        this.clock = clock;
    }

    @Override
    public KeyListing proposeListing(Caller caller, NewKeyListing asked) {
        NewKeyListing proposal = checked(asked);
        return desk.step(caller, Permission.CASE_PROPOSE, proposal.superviseeId(), (manager, person) -> {
            alone(manager, person);
            KeyCategory category = proposal.category();
            if (person.keyCategories().contains(category)
                    || KeySearch.open(manager, person.id(), category).isPresent()) {
                throw new ProblemException(KeyProblem.KEY_LISTED_ALREADY, "category");
            }
            KeyListingEntity listing = KeyListingEntity.proposed(
                    desk.around().ids().next(), person, category, new KeyDecision(proposal, caller, desk.now()));
            manager.persist(listing);
            return recorded(manager, caller, person, listing, "KEY_PROPOSED");
        });
    }

    @Override
    public KeyListing proposeDelisting(Caller caller, NewKeyListing asked) {
        NewKeyListing proposal = checked(asked);
        return desk.step(caller, Permission.CASE_PROPOSE, proposal.superviseeId(), (manager, person) -> {
            alone(manager, person);
            KeyListingEntity listing = held(manager, person, proposal.category());
            listing.proposeEnd(new KeyDecision(proposal, caller, desk.now()));
            return recorded(manager, caller, person, listing, "KEY_DELIST_PROPOSED");
        });
    }

    private KeyListingEntity held(EntityManager manager, SuperviseeEntity person, KeyCategory category) {
        Optional<KeyListingEntity> open = KeySearch.open(manager, person.id(), category);
        if (open.isPresent() && open.get().state() == KeyListingState.LISTED) {
            return open.get();
        }
        if (open.isPresent() || !person.keyCategories().contains(category)) {
            throw new ProblemException(KeyProblem.KEY_NOT_LISTED, "category");
        }
        KeyListingEntity imported =
                KeyListingEntity.imported(desk.around().ids().next(), person, category);
        manager.persist(imported);
        return imported;
    }

    @Override
    public KeyListing decide(Caller caller, String id, Long version, boolean granted, String comment) {
        String why =
                granted ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
        return desk.onRecord(
                caller,
                Permission.KEY_PERSON_DECIDE,
                KeyListingEntity.class,
                id,
                KeyListingEntity::superviseeId,
                (manager, person, listing) -> {
                    alone(manager, person);
                    Desk.requireVersion(listing.version(), version);
                    listing.requireProposed();
                    Desk.requireOther(caller, listing.proposedBy());
                    boolean end = listing.state() == KeyListingState.DELIST_PROPOSED;
                    listing.decided(caller, granted, why, desk.now(), desk.today());
                    if (granted && end) {
                        delisted(manager, person, listing);
                    } else if (granted) {
                        person.listAs(listing.category());
                        clock.listed(manager, person, listing);
                    }
                    return recorded(manager, caller, person, listing, action(end, granted));
                });
    }

    private void delisted(EntityManager manager, SuperviseeEntity person, KeyListingEntity listing) {
        person.delistAs(listing.category());
        desk.dues().cancelAll(manager, listing.id());
        if (!person.keyPerson()) {
            endPlan(manager, person);
        }
    }

    private void endPlan(EntityManager manager, SuperviseeEntity person) {
        KeySearch.plans(manager, person.id()).stream()
                .filter(KeyPlanEntity::current)
                .forEach(plan -> {
                    plan.end(desk.now());
                    desk.dues().cancelAll(manager, plan.id());
                });
    }

    private static String action(boolean end, boolean granted) {
        if (end) {
            return granted ? "KEY_DELISTED" : "KEY_DELIST_REFUSED";
        }
        return granted ? "KEY_LISTED" : "KEY_REFUSED";
    }

    @Override
    public KeyPlan plan(Caller caller, String superviseeId, List<KeyMeasure> asked, LocalDate reviewOn) {
        List<KeyMeasure> measures = measures(asked);
        Desk.value("reviewOn", reviewOn);
        return desk.step(caller, Permission.CASE_RECORD, superviseeId, (manager, person) -> {
            alone(manager, person);
            if (!person.keyPerson()) {
                throw new ProblemException(KeyProblem.KEY_NO_KEY_PERSON, null);
            }
            RuleValue rule = requireReviewDay(person, "reviewOn", reviewOn);
            int number = 1 + KeySearch.plans(manager, person.id()).size();
            endPlan(manager, person);
            Instant now = desk.now();
            KeyPlanEntity plan =
                    new KeyPlanEntity(desk.around().ids().next(), person.id(), number, measures, caller, now);
            plan.nextReview(reviewOn, rule.basis());
            manager.persist(plan);
            clock.planned(manager, person, plan, reviewOn, rule);
            return recorded(manager, caller, person, plan, "KEY_PLANNED", reviewOn);
        });
    }

    @Override
    public KeyPlan review(Caller caller, String planId, Long version, String effect, LocalDate nextOn) {
        String text = Desk.text("effect", effect, 2 * MAX_TEXT);
        Desk.value("nextOn", nextOn);
        return desk.onRecord(
                caller,
                Permission.CASE_RECORD,
                KeyPlanEntity.class,
                planId,
                KeyPlanEntity::superviseeId,
                (manager, person, plan) -> {
                    desk.requireActive(person);
                    Desk.requireVersion(plan.version(), version);
                    if (!plan.current()) {
                        throw new ProblemException(KeyProblem.KEY_PLAN_ENDED, null);
                    }
                    RuleValue rule = requireReviewDay(person, "nextOn", nextOn);
                    plan.nextReview(nextOn, rule.basis());
                    manager.persist(
                            new KeyReviewEntity(desk.around().ids().next(), planId, caller, desk.now(), text, nextOn));
                    clock.reviewed(manager, person, plan, nextOn, rule);
                    return recorded(manager, caller, person, plan, "KEY_REVIEWED", nextOn);
                });
    }

    private RuleValue requireReviewDay(SuperviseeEntity person, String field, LocalDate day) {
        Deadline latest = desk.deadline(RuleCodes.KEY_REVIEW_MONTHS, person, desk.now());
        if (!day.isAfter(desk.today()) || day.isAfter(latest.lastDay())) {
            throw new ProblemException(
                    KeyProblem.KEY_REVIEW_DAY,
                    field,
                    latest.lastDay(),
                    latest.rule().basis());
        }
        return latest.rule();
    }

    @Override
    public KeyPerson of(Caller caller, String superviseeId, String purpose) {
        String why = Desk.optionalText("purpose", purpose, MAX_PART);
        Permission needed = why == null ? Permission.SUPERVISEE_READ : Permission.SUPERVISEE_UNMASK;
        return desk.step(caller, needed, superviseeId, (manager, person) -> {
            if (why != null) {
                desk.read(caller, person, "KEY_READ", RECORD_TYPE, person.id(), why);
            }
            return view(manager, person, why != null);
        });
    }

    private KeyPerson view(EntityManager manager, SuperviseeEntity person, boolean full) {
        LocalDate today = desk.today();
        Optional<RuleValue> positioning =
                desk.findRule(RuleCodes.EM_MANDATORY_FOR_KEY, person, today).filter(RuleValue::holds);
        Optional<RuleValue> verification = desk.around()
                .policy()
                .find(RuleCodes.VERIFICATION_EVERY_DAYS, "KEY", desk.jurisdiction(person, today), today);
        return new KeyPerson(
                person.id(),
                person.keyPerson(),
                verification.map(RuleValue::intValue).orElse(null),
                positioning.isPresent() && person.keyPerson(),
                positioning.or(() -> verification).map(RuleValue::basis).orElse(""),
                KeySearch.listings(manager, person.id()).stream()
                        .map(listing -> listing.view(full))
                        .toList(),
                KeySearch.plans(manager, person.id()).stream()
                        .map(plan -> plan.view(KeySearch.reviews(manager, plan.id())))
                        .toList());
    }

    /** Two steps on the reasons of one person at the same moment must not both pass: each moves the person's version. */
    private void alone(EntityManager manager, SuperviseeEntity person) {
        desk.requireActive(person);
        manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private static NewKeyListing checked(NewKeyListing asked) {
        return new NewKeyListing(
                Desk.text("superviseeId", asked.superviseeId(), 36),
                Desk.value("category", asked.category()),
                Desk.text("reason", asked.reason(), MAX_TEXT),
                Desk.text("evidence", asked.evidence(), MAX_TEXT),
                Desk.text("basis", asked.basis(), MAX_PART));
    }

    private static List<KeyMeasure> measures(List<KeyMeasure> asked) {
        if (asked == null || asked.isEmpty()) {
            throw CommonProblem.required("measures");
        }
        if (asked.size() > MAX_MEASURES) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "measures", "measures", "≤ " + MAX_MEASURES);
        }
        return asked.stream()
                .map(measure -> new KeyMeasure(
                        Desk.text("measures.what", measure.what(), MAX_TEXT),
                        Desk.text("measures.frequency", measure.frequency(), MAX_PART),
                        Desk.text("measures.responsible", measure.responsible(), MAX_PART)))
                .toList();
    }

    private KeyListing recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, KeyListingEntity listing, String action) {
        manager.flush();
        String category =
                listing.restricted() ? "RESTRICTED" : listing.category().name();
        desk.record(
                manager, caller, person, new CaseStep(action, RECORD_TYPE, listing.id(), Map.of("category", category)));
        return listing.view(false);
    }

    private KeyPlan recorded(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            KeyPlanEntity plan,
            String action,
            LocalDate reviewOn) {
        manager.flush();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        PLAN_TYPE,
                        plan.id(),
                        Map.of("number", Integer.toString(plan.number()), "reviewOn", reviewOn.toString())));
        return plan.view(KeySearch.reviews(manager, plan.id()));
    }

    @Override
    public Page<KeyListing> listings(Caller caller, CaseQuery query, KeyCategory category, KeyListingState state) {
        if (category != null && KeyListingEntity.restricted(category)) {
            throw new ProblemException(
                    CommonProblem.FIELD_INVALID,
                    "category",
                    "category",
                    Arrays.stream(KeyCategory.values())
                            .filter(one -> !KeyListingEntity.restricted(one))
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
        }
        Filter filter = new Filter().equal("category", category).equal("state", state);
        return listings.page(caller, query, filter, listing -> listing.view(false));
    }
}
