-- Who owes, who lets one off and who ticks is named by the same word as in every other table.

UPDATE obligation SET bearer = 'home_unit' WHERE bearer = 'homeUnit';
UPDATE obligation SET bearer = 'host_unit' WHERE bearer = 'hostUnit';
UPDATE obligation SET bearer = 'branch_secretary' WHERE bearer = 'branch';
UPDATE obligation SET bearer = 'host_organizer' WHERE bearer = 'hostOrganizer';
UPDATE obligation SET bearer = 'care_office' WHERE bearer = 'careOffice';

UPDATE obligation SET consents = replace(replace(replace(replace(replace(consents,
    'homeUnit', 'home_unit'), 'hostUnit', 'host_unit'), 'branch', 'branch_secretary'),
    'hostOrganizer', 'host_organizer'), 'careOffice', 'care_office')
WHERE consents <> '';

-- A quotation mark inside a text has a stroke before it there, so that nothing that somebody wrote is met.
UPDATE checklist SET items = replace(replace(replace(replace(replace(items,
    '"by":"homeUnit"', '"by":"home_unit"'), '"by":"hostUnit"', '"by":"host_unit"'),
    '"by":"branch"', '"by":"branch_secretary"'), '"by":"hostOrganizer"', '"by":"host_organizer"'),
    '"by":"careOffice"', '"by":"care_office"');
UPDATE batch_checklist SET items = replace(replace(replace(replace(replace(items,
    '"by":"homeUnit"', '"by":"home_unit"'), '"by":"hostUnit"', '"by":"host_unit"'),
    '"by":"branch"', '"by":"branch_secretary"'), '"by":"hostOrganizer"', '"by":"host_organizer"'),
    '"by":"careOffice"', '"by":"care_office"');
