import { publicController } from '../../../shared/server/rest/public-api';

export default publicController('api::faq.faq', ['slug']);
