package fr.pix.certif.admin.export;

/**
 * What a centre's archive holds, each part a file with one JSON object on each line. Only rows of the centre: every query
 * has its number, and what is secret (passwords, tokens, second factors) or about other centres is in none.
 */
public enum ExportedPart {
    CENTRE("centre", "select json_build_object('format', " + ExportCentre.FORMAT + """
            , 'numero', c.id, 'nom', c.name, 'identifiant_externe', c.external_id, 'type', c.type,
                'fuseau', c.zone, 'habilitations', c.habilitations, 'ouvert_le', c.created_at,
                'suspendu_le', c.suspended_at,
                'sites', (select coalesce(json_agg(json_build_object('nom', s.name, 'fuseau', s.zone) order by s.name), '[]')
                          from site s where s.centre_id = c.id))
            from centre c where c.id = ?
            """),
    MEMBERS("membres", """
            select json_build_object('compte', a.id, 'prenom', a.first_name, 'nom', a.last_name, 'email', a.email,
                'role', m.role, 'depuis', m.created_at, 'jusqu_au', m.disabled_at, 'retire_par', m.disabled_by,
                'oublie_le', a.forgotten_at)
            from membership m join account a on a.id = m.account_id where m.centre_id = ? order by m.id
            """),
    INVITATIONS("invitations", """
            select json_build_object('numero', id, 'email', email, 'role', role, 'par', invited_by, 'envoyee_le', sent_at,
                'fois', sent_times, 'valable_jusqu_au', expires_at, 'acceptee_le', accepted_at, 'annulee_le', cancelled_at)
            from invitation where centre_id = ? order by id
            """),
    SESSIONS("sessions", """
            select json_build_object('numero', s.number, 'anciens_numeros', s.former_numbers, 'site', s.site,
                'salle', s.room, 'date', s.date, 'heure', s.time, 'fuseau', s.zone, 'surveillants', s.invigilators, 'observations', s.observations,
                'code_acces', s.access_code, 'candidats', s.candidates, 'revision', s.version,
                'creee_par', s.created_by, 'creee_le', s.created_at, 'modifiee_le', s.changed_at,
                'remarques_du_pv', (select remarks from pv_remarks r
                                    where r.centre_id = s.centre_id and r.session_number = s.number
                                    order by r.sequence desc limit 1))
            from session s where s.centre_id = ? order by s.number
            """),
    CANDIDATES("candidats", """
            select json_build_object('numero', c.id, 'session', c.session_number, 'nom_de_naissance', c.birth_name,
                'prenom', c.first_name, 'sexe', c.sex, 'date_de_naissance', c.birth_date,
                'pays_de_naissance', c.birth_country, 'code_pays', c.birth_country_code, 'code_insee', c.birth_insee_code,
                'code_postal', c.birth_postal_code, 'commune_de_naissance', c.birth_town,
                'identifiant_externe', c.external_id, 'temps_majore_pourcent', c.extra_time,
                'email_resultats', c.result_email, 'email_convocation', c.convocation_email, 'tarification', c.billing,
                'code_prepaiement', c.prepayment_code, 'certification_complementaire', c.complementary,
                'amenagement', c.accessibility, 'opposition', c.objection, 'opposition_depuis', c.objection_since,
                'opposition_sur', c.objection_about, 'revision', c.version, 'inscrit_le', c.created_at,
                'modifie_le', c.changed_at,
                'numero_certification', n.certification_number, 'ecran_de_fin_vu', n.end_screen_seen,
                'commentaires', n.comments)
            from candidate c left join candidate_note n on n.centre_id = c.centre_id and n.candidate_id = c.id
            where c.centre_id = ? and c.removed_at is null order by c.session_number, c.id
            """),
    CANDIDATE_CHANGES("modifications_des_candidats", """
            select json_build_object('candidat', h.candidate_id, 'evenement', h.sequence, 'changements', h.changes)
            from candidate_change h join candidate c on c.centre_id = h.centre_id and c.id = h.candidate_id
            where h.centre_id = ? and c.removed_at is null order by h.sequence, h.candidate_id
            """),
    CONVOCATIONS("convocations", """
            select json_build_object('candidat', v.candidate_id, 'numero', v.number, 'session', v.session_number,
                'nom', v.name, 'email', v.email, 'date', v.date, 'heure', v.time, 'fuseau', v.zone, 'site', v.site,
                'salle', v.room, 'temps_majore_pourcent', v.extra_time, 'envoyee_le', v.sent_at)
            from convocation v join candidate c on c.centre_id = v.centre_id and c.id = v.candidate_id
            where v.centre_id = ? and c.removed_at is null order by v.candidate_id, v.number
            """),
    STUDENTS("registre_des_eleves", """
            select json_build_object('nom', last_name, 'prenom', first_name, 'sexe', sex, 'date_de_naissance', birth_date,
                'pays_de_naissance', birth_country, 'code_insee', birth_insee, 'code_postal', birth_postal,
                'commune_de_naissance', birth_town, 'classe', class, 'modifie_le', changed_at, 'nomme_le', listed_at)
            from student where centre_id = ? order by class, last_name, first_name, id
            """),
    PV_REMARKS("remarques_des_pv", """
            select json_build_object('session', session_number, 'evenement', sequence, 'remarques', remarks)
            from pv_remarks where centre_id = ? order by session_number, sequence
            """),
    PAPERS("papiers", """
            select json_build_object('session', d.session_number, 'document', d.document, 'telecharge_le', d.at,
                'evenement', d.sequence, 'compte', d.account_id, 'par', a.first_name || ' ' || a.last_name)
            from document_download d join account a on a.id = d.account_id
            where d.centre_id = ? order by d.session_number, d.document
            """),
    HISTORY("historique", """
            select json_build_object('numero', e.sequence, 'le', e.at, 'compte', e.account_id,
                'prenom', coalesce(a.first_name, 'Pix'), 'nom', coalesce(a.last_name, 'Certif'),
                'operation', e.operation, 'objet', e.subject, 'changements', e.changes,
                'empreinte', encode(e.hash, 'hex'), 'empreinte_changements', encode(e.digest, 'hex'))
            from audit_event e left join account a on a.id = e.account_id where e.centre_id = ? order by e.sequence
            """),
    FORMER_HISTORY("historique_anterieur", """
            select json_build_object('numero', e.sequence, 'le', e.at, 'compte', e.account_id,
                'prenom', coalesce(a.first_name, e.first_name), 'nom', coalesce(a.last_name, e.last_name),
                'operation', e.operation, 'objet', e.subject, 'changements', e.changes, 'empreinte', encode(e.hash, 'hex'),
                'empreinte_changements', encode(e.digest, 'hex'), 'sel_auteur', encode(e.author_salt, 'hex'),
                'empreinte_auteur', encode(e.author_digest, 'hex'))
            from former_event e left join account a on a.id = e.account_id where e.centre_id = ? order by e.sequence
            """);

    private final String file;
    private final String query;

    ExportedPart(String name, String query) {
        this.file = name + ".jsonl";
        this.query = query;
    }

    /** Its name in the archive. */
    public String file() {
        return file;
    }

    /** One column: a line of the file. Its parameter is the centre's number. */
    public String query() {
        return query;
    }
}
