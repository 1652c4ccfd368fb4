//! The tables, in the types both databases share. Kept by hand: a test reads every column of every
//! table on both, so a difference from the migrations shows.

diesel::table! {
    accessibility (id) {
        id -> BigInt,
        organisation_id -> BigInt,
        person_id -> BigInt,
        confirmed_at -> Timestamp,
        taken_back_at -> Nullable<Timestamp>,
        statement -> Text,
    }
}

diesel::table! {
    entries (id) {
        id -> BigInt,
        form_key -> Binary,
        organisation_id -> BigInt,
        service_id -> BigInt,
        touchpoint_id -> BigInt,
        channel -> SmallInt,
        month -> Integer,
        day -> Integer,
        question_set -> Text,
        n0 -> BigInt,
        n1 -> BigInt,
        n2 -> BigInt,
        n3 -> BigInt,
        n4 -> BigInt,
        n5 -> BigInt,
        comments -> Integer,
        entered_by -> BigInt,
        entered_at -> Timestamp,
        struck_by -> Nullable<BigInt>,
        struck_at -> Nullable<Timestamp>,
        struck_reason -> Nullable<Text>,
    }
}

diesel::table! {
    entry_comments (comment_id) {
        comment_id -> BigInt,
        entry_id -> BigInt,
    }
}

diesel::table! {
    organisations (id) {
        id -> BigInt,
        slug -> Text,
        nation -> Text,
        time_zone -> Text,
        languages -> Text,
        contacts -> Text,
        closed_on -> Nullable<Integer>,
    }
}

diesel::table! {
    services (id) {
        id -> BigInt,
        organisation_id -> BigInt,
        slug -> Text,
        question_set -> Text,
        next_question_set -> Nullable<Text>,
        next_from -> Nullable<Integer>,
        closed_on -> Nullable<Integer>,
        version -> Integer,
    }
}

diesel::table! {
    touchpoints (id) {
        id -> BigInt,
        service_id -> BigInt,
        code -> Text,
        state -> Text,
        successor_id -> Nullable<BigInt>,
        channels -> Text,
        shared_network -> Bool,
        language -> Nullable<Text>,
        origins -> Text,
        mode -> Nullable<Text>,
        version -> BigInt,
        opens_on -> Nullable<Integer>,
        place -> Nullable<Text>,
        put_up_on -> Nullable<Integer>,
        checked_on -> Nullable<Integer>,
        stopped_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    addresses (id) {
        id -> BigInt,
        host -> Text,
        since -> Timestamp,
    }
}

diesel::table! {
    names (kind, node_id, language) {
        kind -> Text,
        node_id -> BigInt,
        language -> Text,
        name -> Text,
    }
}

diesel::table! {
    register (month, touchpoint_id, channel) {
        month -> Integer,
        touchpoint_id -> BigInt,
        channel -> SmallInt,
        service_id -> BigInt,
        question_set -> Text,
    }
}

diesel::table! {
    ratings (month, id) {
        month -> Integer,
        id -> BigInt,
        touchpoint_id -> BigInt,
        channel -> SmallInt,
        score -> SmallInt,
        day -> SmallInt,
        hour -> Nullable<SmallInt>,
        burst -> Bool,
        left_out -> Bool,
        import -> Bool,
    }
}

diesel::table! {
    receipts (hash) {
        hash -> Binary,
        touchpoint_id -> BigInt,
        month -> Integer,
        rating_id -> Nullable<BigInt>,
        day -> Integer,
        hour -> SmallInt,
        delete_after -> Integer,
    }
}

diesel::table! {
    tallies_day (day, touchpoint_id, channel) {
        day -> Integer,
        touchpoint_id -> BigInt,
        channel -> SmallInt,
        n0 -> BigInt,
        n1 -> BigInt,
        n2 -> BigInt,
        n3 -> BigInt,
        n4 -> BigInt,
        n5 -> BigInt,
    }
}

diesel::table! {
    tallies_month (month, touchpoint_id, channel) {
        month -> Integer,
        touchpoint_id -> BigInt,
        channel -> SmallInt,
        n0 -> BigInt,
        n1 -> BigInt,
        n2 -> BigInt,
        n3 -> BigInt,
        n4 -> BigInt,
        n5 -> BigInt,
    }
}

diesel::table! {
    comments (id) {
        id -> BigInt,
        organisation_id -> BigInt,
        service_id -> BigInt,
        touchpoint_id -> BigInt,
        channel -> SmallInt,
        month -> Integer,
        rating_id -> Nullable<BigInt>,
        day -> Integer,
        hour -> Nullable<SmallInt>,
        sharing -> Text,
        stored_on -> Integer,
        import -> Bool,
        honeypot -> Bool,
        state -> Text,
        rules_version -> Integer,
        level -> SmallInt,
        version -> Integer,
        opened -> Bool,
        withdrawn -> Bool,
        language -> Nullable<Text>,
        tone -> SmallInt,
        likeness -> Nullable<BigInt>,
        restricted -> Bool,
    }
}

diesel::table! {
    words (comment_id) {
        comment_id -> BigInt,
        text -> Text,
    }
}

diesel::table! {
    findings (comment_id, number) {
        comment_id -> BigInt,
        number -> SmallInt,
        kind -> Text,
        rule -> Text,
        level -> SmallInt,
        start_at -> Integer,
        end_at -> Integer,
    }
}

diesel::table! {
    decisions (id) {
        id -> BigInt,
        comment_id -> BigInt,
        person_id -> BigInt,
        action -> Text,
        reason -> Nullable<Text>,
        made_at -> Timestamp,
    }
}

diesel::table! {
    claims (comment_id) {
        comment_id -> BigInt,
        person_id -> BigInt,
        until -> Timestamp,
    }
}

diesel::table! {
    pending (comment_id) {
        comment_id -> BigInt,
        person_id -> BigInt,
        action -> Text,
        previous -> Text,
        cuts -> Text,
        due_at -> Timestamp,
    }
}

diesel::table! {
    sealed (comment_id) {
        comment_id -> BigInt,
        bytes -> Binary,
        delete_after -> Integer,
    }
}

diesel::table! {
    closings (organisation_id, month) {
        organisation_id -> BigInt,
        month -> Integer,
        by_itself -> Bool,
        held_until -> Nullable<Integer>,
        held_reason -> Nullable<Text>,
        held_by -> Nullable<BigInt>,
        release_at -> Nullable<Timestamp>,
        release_by -> Nullable<BigInt>,
        bursts -> Nullable<Text>,
        bursts_confirmed_by -> Nullable<BigInt>,
        refused -> Nullable<Text>,
    }
}

diesel::table! {
    set_up (organisation_id) {
        organisation_id -> BigInt,
        looked_through_at -> Nullable<Timestamp>,
        mail_hash -> Nullable<Binary>,
        mail_asked_at -> Nullable<Timestamp>,
        mail_arrived_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    subscriptions (person_id, organisation_id) {
        person_id -> BigInt,
        organisation_id -> BigInt,
        token -> Text,
    }
}

diesel::table! {
    staff_lists (organisation_id) {
        organisation_id -> BigInt,
        version -> BigInt,
        names -> Text,
    }
}

diesel::table! {
    recusals (person_id, comment_id) {
        person_id -> BigInt,
        comment_id -> BigInt,
    }
}

diesel::table! {
    handovers (id) {
        id -> BigInt,
        reference -> Text,
        comment_id -> BigInt,
        organisation_id -> BigInt,
        service_id -> BigInt,
        touchpoint_id -> BigInt,
        day -> Integer,
        hour -> Nullable<SmallInt>,
        why -> Text,
        decided_by -> BigInt,
        decided_at -> Timestamp,
        link_hash -> Nullable<Binary>,
        link_expires -> Nullable<Timestamp>,
        told -> Nullable<Text>,
        how -> Nullable<Text>,
        told_on -> Nullable<Integer>,
        their_reference -> Nullable<Text>,
        outcome -> Nullable<Text>,
        closed_by -> Nullable<BigInt>,
        closed_at -> Nullable<Timestamp>,
        delete_text_after -> Nullable<Integer>,
    }
}

diesel::table! {
    holds (id) {
        id -> BigInt,
        organisation_id -> BigInt,
        comment_id -> BigInt,
        kind -> Text,
        reason -> Text,
        review_on -> Integer,
        asked_by -> BigInt,
        agreed_by -> BigInt,
        made_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    hard_seen (person_id, day) {
        person_id -> BigInt,
        day -> Integer,
        seen -> Integer,
    }
}

diesel::table! {
    import_seen (hash) {
        hash -> Binary,
        month -> Integer,
    }
}

diesel::table! {
    sms_seen (hash) {
        hash -> Binary,
        delete_after -> Integer,
    }
}

diesel::table! {
    sms_gateways (gateway, news) {
        gateway -> Text,
        news -> Text,
        hour -> BigInt,
    }
}

diesel::table! {
    sms_parts (hash, number) {
        hash -> Binary,
        number -> SmallInt,
        parts -> SmallInt,
        gateway -> Text,
        ours -> Text,
        talk -> Nullable<Binary>,
        hour -> BigInt,
        text -> Text,
    }
}

diesel::table! {
    sms_talks (hash) {
        hash -> Binary,
        touchpoint_id -> BigInt,
        month -> Integer,
        rating_id -> Nullable<BigInt>,
        comment_id -> Nullable<BigInt>,
        hour -> BigInt,
    }
}

diesel::table! {
    sms_stops (hash) {
        hash -> Binary,
    }
}

diesel::table! {
    people (id) {
        id -> BigInt,
        mail -> Text,
        name -> Text,
        language -> Text,
        password_hash -> Nullable<Text>,
        link_hash -> Nullable<Binary>,
        link_expires -> Nullable<Timestamp>,
        disabled -> Bool,
        created_at -> Timestamp,
        shortcuts -> Bool,
        blur -> Bool,
        nudge_after -> Integer,
        away_until -> Nullable<Integer>,
        batch_mail -> Bool,
    }
}

diesel::table! {
    grants (id) {
        id -> BigInt,
        person_id -> BigInt,
        role -> Text,
        organisation_id -> BigInt,
        service_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    sessions (hash) {
        hash -> Binary,
        person_id -> BigInt,
        created_at -> Timestamp,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    approvals (id) {
        id -> BigInt,
        organisation_id -> BigInt,
        act -> Text,
        subject -> Text,
        reason -> Text,
        asked_by -> BigInt,
        asked_at -> Timestamp,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
        approved -> Nullable<Bool>,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    audit (id) {
        id -> BigInt,
        made_at -> Timestamp,
        organisation_id -> Nullable<BigInt>,
        person_id -> Nullable<BigInt>,
        act -> Text,
        subject -> Text,
        previous -> Nullable<Binary>,
        hash -> Nullable<Binary>,
    }
}

diesel::table! {
    releases (id) {
        id -> BigInt,
        organisation_id -> BigInt,
        month -> Integer,
        version -> Integer,
        reason -> Nullable<Text>,
        released_on -> Integer,
        hash -> Binary,
        previous -> Nullable<Binary>,
    }
}

diesel::table! {
    returns (id) {
        id -> BigInt,
        organisation_id -> BigInt,
        month -> Integer,
        duty -> Text,
        figures -> Text,
        person_id -> BigInt,
        made_at -> Timestamp,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    release_files (release_id, name) {
        release_id -> BigInt,
        name -> Text,
        media_type -> Text,
        hash -> Binary,
        bytes -> Binary,
    }
}

diesel::table! {
    members (id) {
        id -> BigInt,
        organisation_id -> BigInt,
        person_id -> BigInt,
        typed_name -> Nullable<Text>,
        typed_language -> Nullable<Text>,
        since -> Timestamp,
        seen -> Bool,
        gone -> Bool,
        version -> BigInt,
    }
}

diesel::table! {
    outbox (id) {
        id -> BigInt,
        once_key -> Text,
        kind -> Text,
        recipient -> Text,
        language -> Text,
        facts -> Text,
        created_at -> Timestamp,
        next_try_at -> Timestamp,
        attempts -> Integer,
        state -> Text,
        last_error -> Nullable<Text>,
        organisation_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    queue_seen (organisation_id) {
        organisation_id -> BigInt,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    job_runs (id) {
        id -> BigInt,
        job -> Text,
        started_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
        outcome -> Nullable<Text>,
    }
}

diesel::table! {
    batches (service_id, number) {
        service_id -> BigInt,
        number -> Integer,
        made_on -> Integer,
        first_month -> Integer,
        last_month -> Integer,
    }
}

diesel::table! {
    batch_comments (comment_id) {
        comment_id -> BigInt,
        service_id -> BigInt,
        number -> Integer,
        place -> Integer,
    }
}

diesel::table! {
    said (id) {
        id -> BigInt,
        service_id -> BigInt,
        number -> Nullable<Integer>,
        state -> Text,
        written_on -> Integer,
    }
}

diesel::table! {
    said_lines (said_id, language) {
        said_id -> BigInt,
        language -> Text,
        heard -> Text,
        did -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    closings,
    accessibility,
    addresses,
    approvals,
    audit,
    entry_comments,
    entries,
    batch_comments,
    batches,
    claims,
    comments,
    decisions,
    findings,
    grants,
    handovers,
    hard_seen,
    holds,
    import_seen,
    job_runs,
    members,
    names,
    organisations,
    outbox,
    pending,
    people,
    queue_seen,
    ratings,
    receipts,
    recusals,
    staff_lists,
    register,
    release_files,
    releases,
    said,
    said_lines,
    returns,
    sealed,
    services,
    sessions,
    set_up,
    subscriptions,
    sms_gateways,
    sms_parts,
    sms_seen,
    sms_stops,
    sms_talks,
    tallies_day,
    tallies_month,
    touchpoints,
    words,
);

diesel::joinable!(touchpoints -> services (service_id));
diesel::joinable!(register -> services (service_id));
diesel::joinable!(words -> comments (comment_id));
diesel::joinable!(release_files -> releases (release_id));
