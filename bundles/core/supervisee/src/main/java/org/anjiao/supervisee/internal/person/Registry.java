package org.anjiao.supervisee.internal.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.supervisee.ImportResult;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.internal.crypto.PersonalDataCipher;
import org.anjiao.supervisee.internal.crypto.PersonalDataKeys;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.FileAccess;
import org.anjiao.supervisee.internal.desk.FlagEntity;
import org.anjiao.supervisee.internal.sheet.RowErrors;
import org.anjiao.supervisee.internal.sheet.SheetHeading;
import org.anjiao.supervisee.internal.sheet.SheetTemplate;
import org.anjiao.supervisee.rights.CorrectableField;
import org.apache.aries.jpa.template.JpaTemplate;

/** The registry of persons. */
public class Registry implements Supervisees, SuperviseeDirectory, Newcomers, SealedTexts, PersonalFields {
    private static final String RECORD_TYPE = "supervisee";
    private static final String CORRECTION = "correction-";

    private final JpaTemplate jpa;
    private final Transactions transactions;
    private final Organization organization;
    private final AccessControl access;
    private final FileAccess files;
    private final AuditLog audit;
    private final Clock clock;
    private final PersonalDataCipher cipher;
    private final PersonQueries queries;
    private final PersonWriter writer;
    private final PersonList list;
    private final Population population;

    /** What the registry needs of others. */
    public record Surroundings(
            JpaTemplate jpa,
            DataSource dataSource,
            Transactions transactions,
            Organization organization,
            AccessControl access,
            AuditLog audit,
            IdGenerator ids,
            Clock clock) {}

    /**
     * @throws IllegalStateException if the personal fields in the database were encrypted by other keys: the right key
     *     file must be put back, or nothing could be read
     */
    public Registry(Surroundings around, PersonalDataKeys keys) {
        jpa = around.jpa();
        transactions = around.transactions();
        organization = around.organization();
        access = around.access();
        audit = around.audit();
        clock = around.clock();
        files = new FileAccess(access, organization, clock);
        cipher = new PersonalDataCipher(keys);
        queries = new PersonQueries(around.dataSource());
        writer = new PersonWriter(jpa, queries, cipher, around.ids(), clock);
        list = new PersonList(around.dataSource(), queries, cipher, clock);
        population = new Population(around.dataSource());
        String remembered = transactions.required(() -> queries.rememberKeys(keys.id()));
        if (!remembered.equals(keys.id())) {
            throw new IllegalStateException("The database's personal fields need the keys " + remembered
                    + ", but the key file holds " + keys.id() + ": put the right key file back");
        }
    }

    @Override
    public ImportResult importTable(Caller caller, TableReader table) {
        if (!caller.may(Permission.SUPERVISEE_IMPORT)) {
            access.require(caller, Permission.SUPERVISEE_IMPORT, caller.unitId());
        }
        Instant now = clock.instant();
        RowErrors errors = new RowErrors();
        RowParser parser = new RowParser(
                new SheetHeading(table.heading(), List.of(ImportColumn.values())),
                new ImportUnits(caller, organization, access, now),
                Shanghai.dayOf(now),
                errors);
        PersonImport running = new PersonImport(writer, parser, errors);
        try {
            running.run(table);
        } catch (RuntimeException brokenOff) {
            recordImport(
                    caller, running.accepted(), errors, brokenOff.getClass().getSimpleName());
            throw brokenOff;
        }
        recordImport(caller, running.accepted(), errors, "complete");
        return new ImportResult(running.accepted(), errors.rows(), errors.reported(), errors.count());
    }

    private void recordImport(Caller caller, int accepted, RowErrors errors, String outcome) {
        Map<String, String> counts = Map.of(
                "accepted",
                Integer.toString(accepted),
                "rejected",
                Integer.toString(errors.rows()),
                "errors",
                Integer.toString(errors.count()),
                "outcome",
                outcome);
        audit.record(caller, new AuditRecord("SUPERVISEE_IMPORT", RECORD_TYPE, null, caller.unitId(), null, counts));
    }

    @Override
    public void writeTemplate(TableWriter table) {
        SheetTemplate.write(table, List.of(ImportColumn.values()));
    }

    @Override
    public Supervisee find(Caller caller, String id, String purpose) {
        return jpa.txExpr(manager -> {
            SuperviseeEntity entity = entity(manager.find(SuperviseeEntity.class, id), id);
            files.require(caller, Permission.SUPERVISEE_READ, entity);
            if (entity.minorRegime()) {
                recordRead(caller, "MINOR_FILE_READ", entity, Desk.purpose(purpose));
            }
            return entity.masked(cipher, FlagEntity.of(manager, id));
        });
    }

    @Override
    public Supervisee unmask(Caller caller, String id, String purpose) {
        String why = Desk.purpose(purpose);
        return jpa.txExpr(manager -> {
            SuperviseeEntity entity = entity(manager.find(SuperviseeEntity.class, id), id);
            files.require(caller, Permission.SUPERVISEE_UNMASK, entity);
            recordRead(caller, "SUPERVISEE_UNMASK", entity, why);
            return entity.unmasked(cipher, FlagEntity.of(manager, id));
        });
    }

    private void recordRead(Caller caller, String action, SuperviseeEntity person, String purpose) {
        audit.record(caller, new AuditRecord(action, RECORD_TYPE, person.id(), person.unitId(), purpose, Map.of()));
    }

    @Override
    public SuperviseeEntity refer(EntityManager manager, Newcomer newcomer) {
        IdNumber number = IdNumber.judged("idNumber", newcomer.idNumber(), Shanghai.dayOf(clock.instant()));
        return writer.refer(
                manager,
                new NewPerson(
                        null,
                        newcomer.name(),
                        number,
                        number.birthDate().orElseThrow(),
                        newcomer.category(),
                        newcomer.termFrom(),
                        newcomer.termTo(),
                        null,
                        newcomer.unitId(),
                        Set.of(),
                        newcomer.phone(),
                        newcomer.address()));
    }

    @Override
    public SealedIdNumber seal(String field, String idNumber) {
        String text = IdNumber.judged(field, idNumber, Shanghai.dayOf(clock.instant()))
                .text();
        return new SealedIdNumber(cipher.encrypt(SuperviseeEntity.ID_NUMBER, text), cipher.digest(text));
    }

    @Override
    public String masked(String sealed) {
        return Masking.idNumber(cipher.decrypt(SuperviseeEntity.ID_NUMBER, sealed));
    }

    @Override
    public String encrypt(String column, String text) {
        return cipher.encrypt(column, text);
    }

    @Override
    public String decrypt(String column, String sealed) {
        return cipher.decrypt(column, sealed);
    }

    @Override
    public String read(SuperviseeEntity person, CorrectableField field) {
        return person.personal(field, cipher);
    }

    @Override
    public void write(SuperviseeEntity person, CorrectableField field, String value) {
        person.correct(field, value, cipher);
    }

    @Override
    public String seal(CorrectableField field, String value) {
        return cipher.encrypt(CORRECTION + field.name(), value);
    }

    @Override
    public String open(CorrectableField field, String sealed) {
        return cipher.decrypt(CORRECTION + field.name(), sealed);
    }

    @Override
    public String masked(CorrectableField field, String value) {
        return Masking.of(field, value);
    }

    @Override
    public Supervisee full(EntityManager manager, SuperviseeEntity person) {
        return person.unmasked(cipher, FlagEntity.of(manager, person.id()));
    }

    private static SuperviseeEntity entity(SuperviseeEntity found, String id) {
        if (found == null) {
            throw CommonProblem.notFound(id);
        }
        return found;
    }

    @Override
    public Page<SuperviseeSummary> list(Caller caller, SuperviseeQuery query) {
        String scope =
                access.scope(caller, Permission.SUPERVISEE_READ, query.of().unitId());
        OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
        List<String> unitIds = tree.root().key().equals(scope) ? null : tree.unitsBelow(scope);
        return list.page(
                unitIds,
                query,
                new PersonList.Reader(hidden(caller), access.permits(caller, Permission.SEALED_READ, scope)));
    }

    @Override
    public Set<String> hidden(Caller caller) {
        return jpa.txExpr(manager -> files.hidden(manager, caller));
    }

    @Override
    public void requireKnown(Caller caller, String superviseeId) {
        if (superviseeId != null) {
            jpa.tx(manager -> Optional.ofNullable(manager.find(SuperviseeEntity.class, superviseeId))
                    .ifPresent(person -> files.requireShown(caller, person)));
        }
    }

    @Override
    public Optional<SuperviseeLabel> label(String id) {
        return Optional.ofNullable(labels(List.of(id)).get(id));
    }

    @Override
    public Map<String, SuperviseeLabel> labels(Collection<String> ids) {
        return queries.labels(ids);
    }

    @Override
    public void population(Collection<String> unitIds, LocalDate day, Consumer<? super PopulationMember> consumer) {
        // Outside a transaction PostgreSQL's driver would fetch all rows at once.
        transactions.run(() -> population.read(unitIds, day, consumer));
    }
}
