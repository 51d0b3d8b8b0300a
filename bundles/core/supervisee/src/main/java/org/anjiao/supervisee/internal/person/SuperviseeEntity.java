package org.anjiao.supervisee.internal.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.crypto.PersonalDataCipher;
import org.anjiao.supervisee.rights.CorrectableField;

/** The aggregate of one person; personal fields are kept encrypted. */
@Entity
@Table(name = "sup_supervisee")
public class SuperviseeEntity {
    static final String ID_NUMBER = "id_number";
    private static final String PHONE = "phone";
    private static final String ADDRESS = "address";

    @Id
    private String id;

    @Column(name = "reg_number")
    private String number;

    private String name;

    @Column(name = ID_NUMBER)
    private String idNumber;

    @Column(name = "id_digest")
    private String idDigest;

    @Column(name = "open_digest")
    private String openDigest;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Column(name = "term_from")
    private LocalDate termFrom;

    @Column(name = "term_to")
    private LocalDate termTo;

    @Column(name = "registered_on")
    private LocalDate registeredOn;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "key_person")
    private boolean keyPerson;

    @Column(name = "minor_regime")
    private boolean minorRegime;

    @Column(name = PHONE)
    private String phone;

    @Column(name = ADDRESS)
    private String address;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "created_at")
    private long createdAt;

    @ElementCollection
    @CollectionTable(name = "sup_key_category", joinColumns = @JoinColumn(name = "supervisee_id"))
    @Column(name = "category")
    @Enumerated(EnumType.STRING)
    private Set<KeyCategory> keyCategories = new HashSet<>();

    /**
     * Up to which level above the county the case is reported; null unless it is a sensitive one. The marker that holds says the
     * same: it stands here too because each step on a file and each label of a person asks for it, and would need the markers
     * beside the person's row.
     */
    @Enumerated(EnumType.STRING)
    @Column(name = "sensitive_level")
    private Level sensitiveLevel;

    @ElementCollection
    @CollectionTable(name = "sup_sensitive_reader", joinColumns = @JoinColumn(name = "supervisee_id"))
    @Column(name = "account")
    private Set<String> sensitiveReaders = new HashSet<>();

    @Version
    private long version;

    protected SuperviseeEntity() {}

    SuperviseeEntity(
            String id, String number, NewPerson person, String digest, PersonalDataCipher cipher, Instant now) {
        this.id = id;
        this.number = number;
        name = person.name();
        idNumber = cipher.encrypt(ID_NUMBER, person.idNumber().text());
        idDigest = digest;
        openDigest = digest;
        sex = person.idNumber().sex();
        birthDate = person.birthDate();
        category = person.category();
        termFrom = person.termFrom();
        termTo = person.termTo();
        registeredOn = person.registeredOn();
        unitId = person.unitId();
        keyPerson = !person.keyCategories().isEmpty();
        keyCategories.addAll(person.keyCategories());
        minorRegime = person.minorOn(registeredOn == null ? Shanghai.dayOf(now) : registeredOn);
        phone = cipher.encrypt(PHONE, person.phone());
        address = cipher.encrypt(ADDRESS, person.address());
        status = registeredOn == null ? Status.REFERRED : Status.ACTIVE;
        createdAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** The name as lists show it. */
    public String shownName() {
        return sensitiveLevel == null ? maskedName() : Masking.SENSITIVE;
    }

    private String maskedName() {
        return minorRegime ? Masking.name(name) : name;
    }

    /** Up to which level above the county the case is reported; null unless it is a sensitive one. */
    public Level sensitiveLevel() {
        return sensitiveLevel;
    }

    /** The accounts that need to know a sensitive case. */
    public Set<String> sensitiveReaders() {
        return Set.copyOf(sensitiveReaders);
    }

    /** The case is a sensitive one from now on. */
    public void restrictTo(Collection<String> readers, Level reportLevel) {
        sensitiveLevel = reportLevel;
        sensitiveReaders.clear();
        sensitiveReaders.addAll(readers);
    }

    /** It is an ordinary one again. */
    public void openAgain() {
        sensitiveLevel = null;
        sensitiveReaders.clear();
    }

    /** Whether the file of a minor is sealed: the case has ended (Law art. 54). */
    public boolean sealed() {
        return minorRegime && status.next().isEmpty();
    }

    public long version() {
        return version;
    }

    public Category category() {
        return category;
    }

    public Sex sex() {
        return sex;
    }

    public LocalDate termFrom() {
        return termFrom;
    }

    public LocalDate termTo() {
        return termTo;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    public boolean minorRegime() {
        return minorRegime;
    }

    public String unitId() {
        return unitId;
    }

    public Status status() {
        return status;
    }

    public boolean keyPerson() {
        return keyPerson;
    }

    public Set<KeyCategory> keyCategories() {
        return Set.copyOf(keyCategories);
    }

    /** Which of the fields that may be unknown are known, by the packs' codes. */
    public Set<String> filledFields() {
        Set<String> filled = new HashSet<>();
        if (phone != null) {
            filled.add(PHONE);
        }
        if (address != null) {
            filled.add(ADDRESS);
        }
        return filled;
    }

    /** The person is a key person for that reason from now on. */
    public void listAs(KeyCategory category) {
        keyCategories.add(category);
        keyPerson = true;
    }

    /** That reason holds no longer. */
    public void delistAs(KeyCategory category) {
        keyCategories.remove(category);
        keyPerson = !keyCategories.isEmpty();
    }

    /** The person is registered on that day; whether under 18 is fixed with it (Law art. 52). */
    public void register(LocalDate day) {
        moveTo(Status.ACTIVE);
        registeredOn = day;
        minorRegime = NewPerson.minor(birthDate, day);
    }

    /** Another office keeps the person from now on. */
    public void keptBy(String office) {
        unitId = office;
    }

    /** The person's file is closed: nobody else keeps the identity number from a new one. */
    public void close(Status end) {
        moveTo(end);
        openDigest = null;
    }

    /** A court has shortened the term. */
    public void shorten(LocalDate lastDay) {
        termTo = lastDay;
    }

    private void moveTo(Status next) {
        if (!status.next().contains(next)) {
            throw new ProblemException(SuperviseeProblem.CASE_STATE, null, status.name());
        }
        status = next;
    }

    /** Null if nothing is there. */
    String personal(CorrectableField field, PersonalDataCipher cipher) {
        return switch (field) {
            case NAME -> name;
            case PHONE -> cipher.decrypt(PHONE, phone);
            case ADDRESS -> cipher.decrypt(ADDRESS, address);
            case OTHER -> null;
        };
    }

    void correct(CorrectableField field, String value, PersonalDataCipher cipher) {
        switch (field) {
            case NAME -> name = value;
            case PHONE -> phone = cipher.encrypt(PHONE, value);
            case ADDRESS -> address = cipher.encrypt(ADDRESS, value);
            case OTHER -> {
                // Corrected where it stands; the decision says where.
            }
        }
    }

    Supervisee masked(PersonalDataCipher cipher, Set<Flag> flags) {
        Set<KeyCategory> shown =
                keyCategories.isEmpty() ? EnumSet.noneOf(KeyCategory.class) : EnumSet.copyOf(keyCategories);
        shown.remove(KeyCategory.MENTAL_ILLNESS);
        return view(
                Masking.idNumber(cipher.decrypt(ID_NUMBER, idNumber)),
                Masking.phone(cipher.decrypt(PHONE, phone)),
                Masking.address(cipher.decrypt(ADDRESS, address)),
                shown,
                flags,
                false);
    }

    Supervisee unmasked(PersonalDataCipher cipher, Set<Flag> flags) {
        return view(
                cipher.decrypt(ID_NUMBER, idNumber),
                cipher.decrypt(PHONE, phone),
                cipher.decrypt(ADDRESS, address),
                keyCategories,
                flags,
                true);
    }

    private Supervisee view(
            String shownIdNumber,
            String shownPhone,
            String shownAddress,
            Set<KeyCategory> categories,
            Set<Flag> flags,
            boolean full) {
        return new Supervisee(
                id,
                number,
                full ? name : maskedName(),
                shownIdNumber,
                sex,
                full ? birthDate : null,
                category,
                termFrom,
                termTo,
                registeredOn,
                unitId,
                categories,
                keyPerson,
                minorRegime,
                shownPhone,
                shownAddress,
                status,
                flags,
                version,
                full);
    }
}
